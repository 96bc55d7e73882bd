using System.Data;
using System.Data.Common;
using DmpAnalytics.Storage.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DmpAnalytics.Storage.Copies;

/// <summary>What came of copying a database. Codes are public.</summary>
public enum CopyStatus
{
    Copied,

    /// <summary>The target holds data; it was not touched. <see cref="CopyOutcome.Detail"/> names a table.</summary>
    Occupied,

    /// <summary>A row that was read back is not the one that was given; nothing was kept. <see cref="CopyOutcome.Detail"/> names its table and number.</summary>
    Differs,
}

/// <summary>What came of copying a database.</summary>
/// <param name="Status">Copied, or why not; then the target is as it was.</param>
/// <param name="Detail">The table that holds data or differs.</param>
/// <param name="Rows">Rows copied, each read back and found equal.</param>
/// <param name="Tables">Tables they lie in.</param>
public sealed record CopyOutcome(CopyStatus Status, string Detail, long Rows, int Tables);

/// <summary>
/// Copies a whole database, accounts included, from one store to another: one look at one state of the source, one transaction in the
/// target. Broken off at any moment, the target is as empty as before. Every row is read back and compared before the commit.
/// </summary>
public sealed class StoreCopier
{
    internal const string Log = "audit_log";
    private const string LogEnd = "audit_head";

    private readonly IReadOnlyList<TableSet> sets;

    internal StoreCopier(IEnumerable<TableSet> sets) => this.sets = [.. sets];

    /// <param name="from">The database to be read; of this version of the program.</param>
    /// <param name="to">A database without data; its tables are made.</param>
    /// <param name="told">Hears of every table when it is done, with its rows.</param>
    /// <param name="cancellationToken">Until the end nothing is kept.</param>
    public async Task<CopyOutcome> CopyAsync(StoreLocation from, StoreLocation to, IProgress<(string Table, long Rows)>? told, CancellationToken cancellationToken)
    {
        var tables = new List<CopiedTable>();
        foreach (var set in sets)
        {
            await using var read = set.Open(from);
            if (!(await read.Database.GetAppliedMigrationsAsync(cancellationToken)).Any()) continue;
            await to.MakeFileAsync(cancellationToken);
            await using var context = set.Open(to);
            await context.Database.MigrateAsync(cancellationToken);
            var known = CopiedTable.Of(read.Model).Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
            tables.AddRange(CopiedTable.Of(context.Model).Where(table => known.Contains(table.Name)));
        }

        await using var source = Connect(from);
        await source.OpenAsync(cancellationToken);
        await using var looking = source is SqliteConnection file
            ? file.BeginTransaction(deferred: true)
            : await source.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await using var target = Connect(to);
        await target.OpenAsync(cancellationToken);
        await using var writing = await target.BeginTransactionAsync(cancellationToken);
        var outcome = await CopyAsync(source, looking, TargetOf(target, writing), tables, told, cancellationToken);
        if (outcome.Status == CopyStatus.Copied) await writing.CommitAsync(cancellationToken);
        return outcome;
    }

    private static async Task<CopyOutcome> CopyAsync(
        DbConnection source, DbTransaction looking, CopyTarget target, List<CopiedTable> tables, IProgress<(string Table, long Rows)>? told, CancellationToken cancellationToken)
    {
        await target.BeginAsync(cancellationToken);

        // The end of the log is moved by its entries.
        var filled = tables.Where(table => table.Name != LogEnd).ToList();
        foreach (var table in filled)
        {
            if (await target.HoldsAsync(table, cancellationToken)) return new(CopyStatus.Occupied, table.Name, 0, 0);
        }

        foreach (var table in filled.OrderByDescending(table => table.Name == Log))
        {
            var copied = await target.FillAsync(table, take => CopyRows.EachAsync(source, looking, table, take, cancellationToken), cancellationToken);
            told?.Report((table.Name, copied));
        }

        await target.EndAsync(cancellationToken);
        var rows = 0L;
        foreach (var table in tables)
        {
            var (equal, differs) = await CopyRows.CompareAsync((source, looking), (target.Connection, target.Transaction), table, cancellationToken);
            if (differs is { } row) return new(CopyStatus.Differs, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{table.Name} {row}"), 0, 0);
            rows += equal;
        }

        return new(CopyStatus.Copied, "", rows, tables.Count);
    }

    private static DbConnection Connect(StoreLocation location) =>
        location.IsServer ? new NpgsqlConnection(PostgresServer.Settings(location)) : new SqliteConnection(location.ConnectionString + ";Pooling=False");

    private static CopyTarget TargetOf(DbConnection connection, DbTransaction transaction) => connection is NpgsqlConnection server
        ? new PostgresTarget(server, (NpgsqlTransaction)transaction)
        : new SqliteTarget((SqliteConnection)connection, (SqliteTransaction)transaction);
}
