using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// The stored figures beside which an import is to be looked at: those it may change, and those with which its own may become
/// implausible. Of a large store these are few: the places that its figures name with the whole country, the measures that are known
/// of the country, whose regions are added up, and what its undated sources say.
/// </summary>
internal static class NearbyFigures
{
    /// <summary>Up to so many stored figures are all read: that takes no longer than choosing.</summary>
    public const int Few = 100_000;

    /// <param name="reader">The store.</param>
    /// <param name="stored">Everything that is stored but the figures.</param>
    /// <param name="given">What the files say.</param>
    /// <param name="few">Up to so many are all read.</param>
    /// <param name="cancellationToken">Looked at with every command.</param>
    /// <returns>Null: all figures are to be looked at.</returns>
    public static async Task<FigureRange?> RangeAsync(DataReader reader, DataSet stored, DataSet given, int few, CancellationToken cancellationToken)
    {
        if (await reader.FigureRowsAsync(cancellationToken) <= few || !AddsToWhatIsNamed(stored, given, cancellationToken)) return null;

        var traits = TraitsOf(FigureTable.Of(given.Figures));
        var programmes = traits.Select(each => each.Programme).ToHashSet(StringComparer.Ordinal);
        var ofCountry = traits.Where(each => each.Region is null).Select(each => each.Measure).ToHashSet(StringComparer.Ordinal);
        ofCountry.UnionWith(await reader.CountryMeasuresAsync(programmes, cancellationToken));
        var undated = stored.Sources.Concat(given.Sources).Select(located => located.Item).Where(source => source.Published is null).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        return new(
            programmes,
            traits.Select(each => each.Region).OfType<string>().ToHashSet(StringComparer.Ordinal),
            traits.Select(each => each.Measure).Where(ofCountry.Contains).ToHashSet(StringComparer.Ordinal),
            traits.Select(each => each.Source).Where(undated.Contains).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the files change nothing but figures, and bring nothing else that says something of figures that are stored.</summary>
    private static bool AddsToWhatIsNamed(DataSet stored, DataSet given, CancellationToken cancellationToken)
    {
        var difference = Difference.Between(stored, given with { Figures = [] }, ImportMode.Add, cancellationToken);
        var added = difference.Added;
        return difference.ChangedCount == 0
            && added.Targets.Count + added.Events.Count + added.Breaks.Count + added.Deflators.Count + added.Populations.Count + added.ExchangeRates.Count == 0;
    }

    private static HashSet<FigureTraits> TraitsOf(FigureTable figures)
    {
        var traits = new HashSet<FigureTraits>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < figures.Count; index++) traits.Add(figures.TraitsOf(index));
        return traits;
    }
}
