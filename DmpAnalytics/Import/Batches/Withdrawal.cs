using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// What an import in the mode <see cref="Storage.ImportMode.Replace"/> withdraws: of each kind it holds, the stored statements of
/// the sources that its rows of that kind name, which it does not state again. Figures count as several kinds, one for each file
/// of their measures, so that new figures of spending never withdraw dossiers. Programmes, measures, perimeters, places and
/// sources are never withdrawn.
/// </summary>
internal static class Withdrawal
{
    public static DataSet Of(DataSet stored, DataSet given)
    {
        var files = stored.Measures.Concat(given.Measures).Select(located => located.Item).DistinctBy(measure => measure.Id).ToDictionary(measure => measure.Id, measure => measure.File, StringComparer.Ordinal);
        return new()
        {
            Figures = Kind(set => set.Figures, Identity.Of, figure => (figure.Source, files.GetValueOrDefault(figure.Measure, ""))),
            Targets = Kind(set => set.Targets, Identity.Of, target => (target.Source, "")),
            Events = Kind(set => set.Events, Identity.Of, item => (item.Source, "")),
            Breaks = Kind(set => set.Breaks, Identity.Of, item => (item.Source, "")),
            Deflators = Kind(set => set.Deflators, Identity.Of, item => (item.Source, "")),
            Populations = Kind(set => set.Populations, Identity.Of, item => (item.Source, "")),
            ExchangeRates = Kind(set => set.ExchangeRates, Identity.Of, item => (item.Source, "")),
        };

        IReadOnlyList<Located<T>> Kind<T>(Func<DataSet, IReadOnlyList<Located<T>>> kind, Func<T, string> identityOf, Func<T, (string Source, string File)> rangeOf)
            where T : class
        {
            if (kind(given).Count == 0) return [];
            var ranges = kind(given).Select(located => rangeOf(located.Item)).ToHashSet();
            var said = kind(given).Select(located => identityOf(located.Item)).ToHashSet(StringComparer.Ordinal);
            return [.. kind(stored).Where(located => ranges.Contains(rangeOf(located.Item)) && !said.Contains(identityOf(located.Item)))];
        }
    }

    public static int Count(DataSet withdrawn) =>
        withdrawn.Figures.Count + withdrawn.Targets.Count + withdrawn.Events.Count + withdrawn.Breaks.Count
        + withdrawn.Deflators.Count + withdrawn.Populations.Count + withdrawn.ExchangeRates.Count;
}
