using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;

namespace DmpAnalytics.Import.Drafts;

/// <summary>What becomes of a statement. Codes are public.</summary>
public enum DifferenceKind
{
    New,
    Changed,
    Withdrawn,
}

/// <summary>One statement of a difference, and where it stands: in the file for what comes, in the store for what goes.</summary>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Name">What it is called, for statements that are no figures; the same in both languages where it has one name.</param>
/// <param name="File">The file in which it stands.</param>
/// <param name="Line">The physical line.</param>
public sealed record DifferenceLine(DifferenceKind Kind, LocalText Name, string File, int Line)
{
    /// <summary>The figure as it will be, or as it was where it goes; null for other statements.</summary>
    public Figure? Figure { get; init; }

    /// <summary>The figure as it was, where it changes.</summary>
    public Figure? Before { get; init; }

    /// <summary>The target; null for other statements.</summary>
    public Target? Target { get; init; }

    /// <summary>What differs, where it changes.</summary>
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    /// <summary>(new − old) ÷ |old| × 100; null where no value changes, or the old one is zero.</summary>
    public decimal? Percent => Figure is { } now && Before is { Value: not 0 } then && now.Value != then.Value
        ? (now.Value - then.Value) / Math.Abs(then.Value) * 100
        : null;

    /// <summary>Every statement that comes, changes or goes: changed ones first, then those that go, then new ones.</summary>
    public static ImmutableArray<DifferenceLine> Of(ImportOutcome outcome)
    {
        if (outcome.Difference is not { } difference) return [];
        var ids = difference.Changed.Figures.Select(located => located.Item.Id).ToHashSet(StringComparer.Ordinal);
        var before = outcome.Stored.Figures.Where(located => ids.Contains(located.Item.Id)).ToDictionary(located => located.Item.Id, located => located.Item, StringComparer.Ordinal);
        var fields = difference.Changes.GroupBy(change => (change.File, change.Line)).ToDictionary(group => group.Key, group => group.First().Fields);
        return
        [
            .. Lines(difference.Changed, DifferenceKind.Changed).Select(line => line with
            {
                Fields = fields.GetValueOrDefault((line.File, line.Line), []),
                Before = line.Figure is { } figure ? before.GetValueOrDefault(figure.Id) : null,
            }),
            .. Lines(difference.Withdrawn, DifferenceKind.Withdrawn),
            .. Lines(difference.Added, DifferenceKind.New),
        ];
    }

    private static IEnumerable<DifferenceLine> Lines(DataSet set, DifferenceKind kind)
    {
        return set.Figures.Select(located => Line(located, _ => LocalText.Empty) with { Figure = located.Item })
            .Concat(set.Targets.Select(located => Line(located, _ => LocalText.Empty) with { Target = located.Item }))
            .Concat(set.Programmes.Select(located => Line(located, item => item.Name)))
            .Concat(set.Measures.Select(located => Line(located, item => item.Name)))
            .Concat(set.Scopes.Select(located => Line(located, item => item.Name)))
            .Concat(set.Regions.Select(located => Line(located, item => item.Name)))
            .Concat(set.Sources.Select(located => Line(located, item => Same($"{item.Publisher}, {item.Title}"))))
            .Concat(set.Events.Select(located => Line(located, item => item.Title)))
            .Concat(set.Breaks.Select(located => Line(located, item => item.What)))
            .Concat(set.Deflators.Select(located => Line(located, item => Same($"{item.Country} {Year(item.Year)}"))))
            .Concat(set.Populations.Select(located => Line(located, item => Same($"{item.Country} {Year(item.Year)}"))))
            .Concat(set.ExchangeRates.Select(located => Line(located, item => Same($"{item.Currency} {Year(item.Year)}"))));

        DifferenceLine Line<T>(Located<T> located, Func<T, LocalText> name)
            where T : class => new(kind, name(located.Item), located.File, located.Line);
    }

    private static LocalText Same(string text) => new(text, text);

    private static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
