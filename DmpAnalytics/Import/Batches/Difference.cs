using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>One field that says something else than before, both as text.</summary>
public sealed record FieldChange(string Field, string Old, string New);

/// <summary>One statement that changes: where the new one stands, and what differs.</summary>
public sealed record ChangedRow(string File, int Line, string Identity, IReadOnlyList<FieldChange> Fields);

/// <summary>
/// What a set of files would change in the store: statements not stored, statements stored with other words or values,
/// and the number of those found as they are. In the mode <see cref="ImportMode.Replace"/> also what it withdraws.
/// </summary>
public sealed record Difference
{
    public required DataSet Added { get; init; }

    public required DataSet Changed { get; init; }

    /// <summary>Statements that are stored and would count no more; none in the mode <see cref="ImportMode.Add"/>.</summary>
    public DataSet Withdrawn { get; init; } = new();

    /// <summary>The changed statements in the order of the kinds, each with its old and new fields.</summary>
    public required IReadOnlyList<ChangedRow> Changes { get; init; }

    public required int AddedCount { get; init; }

    public required int UnchangedCount { get; init; }

    public int WithdrawnCount { get; init; }

    public int ChangedCount => Changes.Count;

    public bool IsEmpty => AddedCount == 0 && ChangedCount == 0 && WithdrawnCount == 0;

    /// <summary>Compares by <see cref="Identity"/>; where a statement stands in its file is no part of what it says.</summary>
    public static Difference Between(DataSet stored, DataSet given, ImportMode mode = ImportMode.Add, CancellationToken cancellationToken = default)
    {
        var withdrawn = mode == ImportMode.Replace ? Withdrawal.Of(stored, given) : new();
        var comparison = new Comparison(cancellationToken);
        var programmes = comparison.Of(stored.Programmes, given.Programmes, Identity.Of);
        var measures = comparison.Of(stored.Measures, given.Measures, Identity.Of);
        var scopes = comparison.Of(stored.Scopes, given.Scopes, Identity.Of);
        var regions = comparison.Of(stored.Regions, given.Regions, Identity.Of);
        var sources = comparison.Of(stored.Sources, given.Sources, Identity.Of);
        var figures = comparison.OfFigures(stored.Figures, given.Figures);
        var targets = comparison.Of(stored.Targets, given.Targets, Identity.Of, target => target with { Origin = null });
        var events = comparison.Of(stored.Events, given.Events, Identity.Of);
        var breaks = comparison.Of(stored.Breaks, given.Breaks, Identity.Of);
        var deflators = comparison.Of(stored.Deflators, given.Deflators, Identity.Of);
        var populations = comparison.Of(stored.Populations, given.Populations, Identity.Of);
        var rates = comparison.Of(stored.ExchangeRates, given.ExchangeRates, Identity.Of);

        return new()
        {
            Added = new()
            {
                Programmes = programmes.Added,
                Measures = measures.Added,
                Scopes = scopes.Added,
                Regions = regions.Added,
                Sources = sources.Added,
                Figures = figures.Added,
                Targets = targets.Added,
                Events = events.Added,
                Breaks = breaks.Added,
                Deflators = deflators.Added,
                Populations = populations.Added,
                ExchangeRates = rates.Added,
            },
            Changed = new()
            {
                Programmes = programmes.Changed,
                Measures = measures.Changed,
                Scopes = scopes.Changed,
                Regions = regions.Changed,
                Sources = sources.Changed,
                Figures = figures.Changed,
                Targets = targets.Changed,
                Events = events.Changed,
                Breaks = breaks.Changed,
                Deflators = deflators.Changed,
                Populations = populations.Changed,
                ExchangeRates = rates.Changed,
            },
            Withdrawn = withdrawn,
            WithdrawnCount = Withdrawal.Count(withdrawn),
            Changes = comparison.Changes,
            AddedCount = comparison.AddedCount,
            UnchangedCount = comparison.UnchangedCount,
        };
    }
}
