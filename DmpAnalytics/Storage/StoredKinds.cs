using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The kinds of stored rows, in the order in which an import writes them.</summary>
internal static class StoredKinds
{
    public static readonly IReadOnlyList<StoredKind> All =
    [
        new StoredKind<Programme, ProgrammeRow>(set => set.Programmes, ProgrammeRow.Of),
        new StoredKind<Measure, MeasureRow>(set => set.Measures, MeasureRow.Of),
        new StoredKind<Scope, ScopeRow>(set => set.Scopes, ScopeRow.Of),
        new StoredKind<Region, RegionRow>(set => set.Regions, RegionRow.Of),
        new StoredKind<Source, SourceRow>(set => set.Sources, SourceRow.Of),
        new FigureKind(),
        new StoredKind<Target, TargetRow>(set => set.Targets, TargetRow.Of),
        new StoredKind<Event, EventRow>(set => set.Events, EventRow.Of),
        new StoredKind<Break, BreakRow>(set => set.Breaks, BreakRow.Of),
        new StoredKind<Deflator, DeflatorRow>(set => set.Deflators, DeflatorRow.Of),
        new StoredKind<Population, PopulationRow>(set => set.Populations, PopulationRow.Of),
        new StoredKind<ExchangeRate, ExchangeRateRow>(set => set.ExchangeRates, ExchangeRateRow.Of),
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

internal class StoredKind<TItem, TRow>(Func<DataSet, IReadOnlyList<Located<TItem>>> pick, Func<TItem, TRow> toRow) : StoredKind
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
        foreach (var chunk in pick(change.Withdrawn).Select(located => toRow(located.Item).Identity).Chunk(ChunkSize))
        {
            await context.Set<TRow>().Where(row => row.Went == null && chunk.Contains(row.Identity))
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Went, version), cancellationToken);
        }

        if (pick(change.Added).Count == 0 && pick(change.Changed).Count == 0) return;

        // A current identity is unique: the old rows must have gone before the new ones come.
        var positions = new List<long>(pick(change.Changed).Count);
        foreach (var chunk in pick(change.Changed).Select(located => toRow(located.Item).Identity).Chunk(ChunkSize))
        {
            await EndAsync(context, version, chunk, positions, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
            context.ChangeTracker.Clear();
        }

        var (changed, added) = (await RowsAsync(context, pick(change.Changed), files, cancellationToken), await RowsAsync(context, pick(change.Added), files, cancellationToken));
        await using var pause = await context.PauseIndexesAsync(context.Model.FindEntityType(typeof(TRow))!.GetTableName()!, pick(change.Added).Count, cancellationToken);
        var next = await context.Set<TRow>().MaxAsync(row => (long?)row.Position, cancellationToken) ?? 0;
        using var inserter = context.Inserter<TRow>();
        foreach (var (row, position) in changed.Zip(positions)) Add(row, position);
        foreach (var row in added) Add(row, ++next);
        inserter.Complete();
        await pause.EndAsync(cancellationToken);

        void Add(TRow row, long position)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (row.Came, row.Position) = (version, position);
            inserter.Add(row);
        }
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

    /// <summary>The rows of statements with their places, one after the other; what they refer to is stored by then.</summary>
    protected virtual Task<IEnumerable<TRow>> RowsAsync(
        StoreContext context, IReadOnlyList<Located<TItem>> statements, IReadOnlyDictionary<string, long> files, CancellationToken cancellationToken) =>
        Task.FromResult(statements.Select(located => RowOf(located, files)));

    protected TRow RowOf(Located<TItem> located, IReadOnlyDictionary<string, long> files)
    {
        var row = toRow(located.Item);
        (row.ImportFile, row.Line) = (files[located.File], located.Line);
        return row;
    }

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
