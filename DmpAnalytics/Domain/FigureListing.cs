using System.Collections.Immutable;

namespace DmpAnalytics.Domain;

/// <summary>How many figures have a value of a facet, of those that agree with every other facet of the filter; 0 is told too.</summary>
public sealed record FacetCount(string Value, int Count);

/// <summary>One part of a list of figures, with totals over all of it.</summary>
/// <param name="Version">The data version.</param>
/// <param name="Total">All figures of the version.</param>
/// <param name="Found">Those that agree with the filter, on this part of the list or not.</param>
/// <param name="Figures">This part, in the order asked.</param>
/// <param name="Next">Where the next part begins, for <see cref="FigureFilter.After"/>; null after the last figure.</param>
/// <param name="Counts">Every value of every facet that the version has.</param>
public sealed record FigureListing(
    long Version,
    int Total,
    int Found,
    IReadOnlyList<Figure> Figures,
    long? Next,
    IReadOnlyDictionary<FigureFacet, ImmutableArray<FacetCount>> Counts);
