using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The kinds of stored rows, in the order in which an import writes them.</summary>
internal static class StoredKinds
{
    public static readonly IReadOnlyList<StoredKind> All =
    [
        new RowKind<Programme, ProgrammeRow>(set => set.Programmes, ProgrammeRow.Of),
        new RowKind<Measure, MeasureRow>(set => set.Measures, MeasureRow.Of),
        new RowKind<Scope, ScopeRow>(set => set.Scopes, ScopeRow.Of),
        new RowKind<Region, RegionRow>(set => set.Regions, RegionRow.Of),
        new RowKind<Source, SourceRow>(set => set.Sources, SourceRow.Of),
        new FigureKind(),
        new RowKind<Target, TargetRow>(set => set.Targets, TargetRow.Of),
        new RowKind<Event, EventRow>(set => set.Events, EventRow.Of),
        new RowKind<Break, BreakRow>(set => set.Breaks, BreakRow.Of),
        new RowKind<Deflator, DeflatorRow>(set => set.Deflators, DeflatorRow.Of),
        new RowKind<Population, PopulationRow>(set => set.Populations, PopulationRow.Of),
        new RowKind<ExchangeRate, ExchangeRateRow>(set => set.ExchangeRates, ExchangeRateRow.Of),
    ];
}

/// <summary>One kind of stored rows: how a data version's change is written for it.</summary>
internal abstract class StoredKind
{
    /// <summary>The table of the kind, and how many statements of a set belong in it.</summary>
    public abstract (string Table, int Count) Count(StoreContext context, DataSet set);

    /// <summary>
    /// Ends the rows that are replaced or withdrawn, and adds rows for what is changed and added, in the transaction of the context.
    /// </summary>
    /// <exception cref="InvalidOperationException">A statement to change is not stored.</exception>
    public abstract Task WriteAsync(
        StoreContext context, long version, StoreChange change, IReadOnlyDictionary<string, long> files, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the rows of one version that still count, and brings back, as rows of <paramref name="version"/>, those that they had
    /// replaced and those that it had withdrawn. Rows that another version replaced or stated again since are left as they are.
    /// </summary>
    public abstract Task<UndoneRows> UndoAsync(StoreContext context, long undone, long version, CancellationToken cancellationToken);
}

internal abstract class StoredKind<TItem, TRow>(Func<DataSet, IReadOnlyList<Located<TItem>>> pick, Func<TItem, string> identityOf) : StoredKind
    where TItem : class
    where TRow : StoredRow
{
    /// <summary>Identities looked up in one command.</summary>
    private const int ChunkSize = 500;

    public override (string Table, int Count) Count(StoreContext context, DataSet set) =>
        (context.Model.FindEntityType(typeof(TRow))!.GetTableName()!, pick(set).Count);

    public override async Task WriteAsync(
        StoreContext context, long version, StoreChange change, IReadOnlyDictionary<string, long> files, CancellationToken cancellationToken)
    {
        foreach (var chunk in pick(change.Withdrawn).Select(located => identityOf(located.Item)).Chunk(ChunkSize))
        {
            await context.Set<TRow>().Where(row => row.Went == null && chunk.Contains(row.Identity))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Went, version), cancellationToken);
        }

        if (pick(change.Added).Count == 0 && pick(change.Changed).Count == 0) return;

        // A current identity is unique: the old rows must have gone before the new ones come.
        var positions = new List<long>(pick(change.Changed).Count);
        foreach (var chunk in pick(change.Changed).Select(located => identityOf(located.Item)).Chunk(ChunkSize))
        {
            await EndAsync(context, version, chunk, positions, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        await using var pause = await context.PauseIndexesAsync(context.Model.FindEntityType(typeof(TRow))!.GetTableName()!, pick(change.Added).Count, cancellationToken);
        var next = await context.Set<TRow>().MaxAsync(row => (long?)row.Position, cancellationToken) ?? 0;
        await AddAsync(context, pick(change.Changed), files, index => (version, positions[index]), cancellationToken);
        await AddAsync(context, pick(change.Added), files, index => (version, next + index + 1), cancellationToken);
        await pause.EndAsync(cancellationToken);
    }

    public override async Task<UndoneRows> UndoAsync(StoreContext context, long undone, long version, CancellationToken cancellationToken)
    {
        var table = context.Model.FindEntityType(typeof(TRow))!;
        var name = table.GetTableName()!;
        var columns = string.Join(", ", table.GetFlattenedProperties()
            .Where(property => property.Name is not (nameof(StoredRow.Key) or nameof(StoredRow.Came) or nameof(StoredRow.Went)))
            .Select(property => $"\"{property.GetColumnName()}\""));

        var gone = await context.Set<TRow>()
            .Where(row => row.Came == undone && row.Went == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Went, version), cancellationToken);

        // Names of tables and columns are the model's own; only numbers come from outside, as parameters.
        var back = string.Concat($"INSERT INTO {name} ({columns}, came, went) SELECT {columns}, ", "{0}, NULL ", $"FROM {name} AS old WHERE old.went = ", "{1}");
        var replaced = string.Concat(back, $" AND EXISTS (SELECT 1 FROM {name} AS own WHERE own.identity = old.identity", " AND own.came = {1} AND own.went = {0})");
        var withdrawn = string.Concat(
            back,
            $" AND NOT EXISTS (SELECT 1 FROM {name} AS own WHERE own.identity = old.identity AND own.went IS NULL)",
            $" AND NOT EXISTS (SELECT 1 FROM {name} AS own WHERE own.identity = old.identity AND own.went IS NOT NULL", " AND own.came = {1})");
        var restored = gone == 0 ? 0 : await context.Database.ExecuteSqlRawAsync(replaced, [version, undone], cancellationToken);
        var again = await context.Database.ExecuteSqlRawAsync(withdrawn, [version, undone], cancellationToken);
        return new(gone - restored, restored + again);
    }

    /// <summary>Adds rows for statements; <paramref name="placeOf"/> gives for the first, the second… the version in which it comes and its position.</summary>
    protected abstract Task AddAsync(
        StoreContext context, IReadOnlyList<Located<TItem>> statements, IReadOnlyDictionary<string, long> files, Func<int, (long Version, long Position)> placeOf, CancellationToken cancellationToken);

    /// <summary>The rows that count no more, and where they stood.</summary>
    private static async Task EndAsync(StoreContext context, long version, string[] identities, List<long> positions, CancellationToken cancellationToken)
    {
        var current = await context.Set<TRow>()
            .Where(row => row.Went == null && identities.Contains(row.Identity))
            .ToDictionaryAsync(row => row.Identity, cancellationToken);
        foreach (var identity in identities)
        {
            if (!current.TryGetValue(identity, out var old))
                throw new InvalidOperationException($"There is no '{identity}' to change.");
            old.Went = version;
            positions.Add(old.Position);
        }
    }
}
