using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Checks;

namespace DmpAnalytics.Import.Batches;

/// <summary>What a store says once a difference is applied to it: its figures, and everything else.</summary>
internal static class NewState
{
    /// <summary>All but the figures.</summary>
    public static DataSet Of(DataSet stored, Difference difference) => new()
    {
        Programmes = Merge(stored, difference, set => set.Programmes, Identity.Of),
        Measures = Merge(stored, difference, set => set.Measures, Identity.Of),
        Scopes = Merge(stored, difference, set => set.Scopes, Identity.Of),
        Regions = Merge(stored, difference, set => set.Regions, Identity.Of),
        Sources = Merge(stored, difference, set => set.Sources, Identity.Of),
        Targets = Merge(stored, difference, set => set.Targets, Identity.Of),
        Events = Merge(stored, difference, set => set.Events, Identity.Of),
        Breaks = Merge(stored, difference, set => set.Breaks, Identity.Of),
        Deflators = Merge(stored, difference, set => set.Deflators, Identity.Of),
        Populations = Merge(stored, difference, set => set.Populations, Identity.Of),
        ExchangeRates = Merge(stored, difference, set => set.ExchangeRates, Identity.Of),
    };

    /// <summary>There may be a million: nothing is copied but what stays of a store that is changed.</summary>
    public static CheckedFigures FiguresOf(DataSet stored, Difference difference)
    {
        var (before, added) = (FigureTable.Of(stored.Figures), FigureTable.Of(difference.Added.Figures));
        var (changed, withdrawn) = (difference.Changed.Figures, difference.Withdrawn.Figures);
        if (changed.Count == 0 && withdrawn.Count == 0) return CheckedFigures.Of(before, added);

        var now = changed.ToDictionary(located => located.Item.Number);
        var gone = withdrawn.Select(located => located.Item.Number).ToHashSet();
        var kept = new FigureTable();
        for (var index = 0; index < before.Count; index++)
        {
            if (!gone.Contains(before.IdOf(index))) kept.Add(now.GetValueOrDefault(before.IdOf(index)) ?? before[index]);
        }

        return CheckedFigures.Of(kept, added);
    }

    private static IReadOnlyList<Located<T>> Merge<T>(
        DataSet stored, Difference difference, Func<DataSet, IReadOnlyList<Located<T>>> kind, Func<T, string> identityOf)
        where T : class
    {
        var (added, changed, withdrawn) = (kind(difference.Added), kind(difference.Changed), kind(difference.Withdrawn));
        if (added.Count == 0 && changed.Count == 0 && withdrawn.Count == 0) return kind(stored);

        var now = changed.ToDictionary(located => identityOf(located.Item), StringComparer.Ordinal);
        var gone = withdrawn.Select(located => identityOf(located.Item)).ToHashSet(StringComparer.Ordinal);
        return [.. kind(stored).Where(located => !gone.Contains(identityOf(located.Item))).Select(located => now.GetValueOrDefault(identityOf(located.Item), located)), .. added];
    }
}
