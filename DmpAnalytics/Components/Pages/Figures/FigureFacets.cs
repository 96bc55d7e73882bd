using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Figures;

/// <summary>The facets of the list of figures: their values in words, counted, each with the address that chooses or leaves it.</summary>
internal static class FigureFacets
{
    private static readonly ImmutableArray<FigureFacet> Open = [FigureFacet.Programme, FigureFacet.Measure, FigureFacet.SourceKind, FigureFacet.Year];

    public static ImmutableArray<FacetGroup> Of(FigureList list, Preferences preferences) =>
    [
        .. Enum.GetValues<FigureFacet>()
            .OrderBy(facet => Open.Contains(facet) ? Open.IndexOf(facet) : Open.Length)
            .Select(facet => new FacetGroup(
                Code.Of(facet),
                FigureText.Facet(facet, preferences.Language),
                [.. Ordered(facet, list.Listing.Counts[facet]).Select(count => ItemOf(facet, count, list, preferences))])
            {
                IsFolded = !Open.Contains(facet),
            }),
    ];

    private static FacetItem ItemOf(FigureFacet facet, FacetCount count, FigureList list, Preferences preferences)
    {
        var (query, filter) = (list.Query, list.Query.Filter);
        var chosen = filter.Of(facet);
        var isChosen = chosen.Contains(count.Value);
        return new(
            FigureText.Value(facet, count.Value, filter, list.Reference, preferences.Language),
            count.Count,
            isChosen,
            AppUrls.FiguresOf(
                query with { Filter = filter.With(facet, isChosen ? chosen.Remove(count.Value) : chosen.Add(count.Value)), Page = 1 },
                preferences.ForLinks));
    }

    /// <summary>Fixed ones as declared, years from the latest, everything else by count.</summary>
    private static IEnumerable<FacetCount> Ordered(FigureFacet facet, ImmutableArray<FacetCount> counts) => facet switch
    {
        FigureFacet.SourceKind => By(Code.All<SourceKind>(), counts),
        FigureFacet.Rank => By(Code.All<Rank>(), counts),
        FigureFacet.Qualifier => By(Code.All<Qualifier>(), counts),
        FigureFacet.Year => counts.OrderByDescending(count => count.Value, StringComparer.Ordinal),
        _ => counts.OrderByDescending(count => count.Count),
    };

    private static IEnumerable<FacetCount> By(IReadOnlyList<string> codes, ImmutableArray<FacetCount> counts) =>
        codes.Append(FigureFilter.None).SelectMany(code => counts.Where(count => count.Value == code));
}
