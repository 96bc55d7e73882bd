using System.Collections.Immutable;

namespace DmpAnalytics.Domain;

/// <summary>Which published statements are listed, in which order, from where and how many.</summary>
public sealed record FigureFilter
{
    /// <summary>Stands for no scope (the whole programme), no region (the whole country) or no status.</summary>
    public const string None = "-";

    /// <summary>Values of a facet of which a figure has one; a facet that is not named is open.</summary>
    public ImmutableSortedDictionary<FigureFacet, ImmutableArray<string>> Chosen { get; init; } = ImmutableSortedDictionary<FigureFacet, ImmutableArray<string>>.Empty;

    /// <summary>
    /// Words that all stand in a figure's locator or note, or in a name of its programme, measure, scope, region or source, whatever
    /// their accents and case; a number as a whole is also looked for among the values.
    /// </summary>
    public string Text { get; init; } = "";

    public FigureSort Sort { get; init; }

    /// <summary>The <see cref="FigureListing.Next"/> of the list before: what follows it comes. Null begins at the first.</summary>
    public long? After { get; init; }

    /// <summary>How many of those that are found are passed over.</summary>
    public int Skip { get; init; }

    /// <summary>How many are listed at most.</summary>
    public int Take { get; init; } = 50;

    /// <summary>The values chosen of a facet; none where it is open.</summary>
    public ImmutableArray<string> Of(FigureFacet facet) => Chosen.GetValueOrDefault(facet, []);

    /// <summary>The filter with exactly these values of a facet; none opens it.</summary>
    public FigureFilter With(FigureFacet facet, params ImmutableArray<string> values) =>
        this with { Chosen = values.IsEmpty ? Chosen.Remove(facet) : Chosen.SetItem(facet, values) };
}
