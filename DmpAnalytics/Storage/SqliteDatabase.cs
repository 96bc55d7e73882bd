using DmpAnalytics.Storage.AuditLog;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DmpAnalytics.Storage;

/// <summary>The database as a file.</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    /// <summary>
    /// Whether this program may be working with the file. Then it is never opened beside SQLite: closing it would take away all locks
    /// of this process, and the next other program to close the database would remove the log of writes that this one goes on writing to
    /// (https://sqlite.org/howtocorrupt.html, section 2.2).
    /// </summary>
    private volatile bool mayBeOpen;

    public SqliteDatabase(StoreLocation location, Func<StoreContext> contexts, TimeProvider clock)
        : base(location, contexts, clock)
    {
    }

    public override async Task<StoreState> LookAsync(CancellationToken cancellationToken)
    {
        if (!Location.Exists) return new(StoreStatus.Missing);
        if (!mayBeOpen && SqliteLength.IsCutShort(Location.File)) return new(StoreStatus.Truncated);
        try
        {
            var applied = await AppliedAsync(cancellationToken);
            var state = applied is null ? new(StoreStatus.Unreadable, "no table of migrations") : await StateOfAsync(applied);
            mayBeOpen |= !state.IsRefused;
            return state;
        }
        catch (SqliteException unreadable) when (StoreFaults.Of(unreadable) is not (StoreFault.ReadOnly or StoreFault.Busy or StoreFault.DiskFull))
        {
            return new(StoreStatus.Unreadable, unreadable.Message);
        }
    }

    public override Task<LogProof> ProveLogAsync(LogHead? noted, CancellationToken cancellationToken) =>
        LogVerifier.FileAsync(Location.File, noted, cancellationToken);

    protected override async Task MigrateAsync(StoreStatus status, CancellationToken cancellationToken)
    {
        mayBeOpen = true;
        await Location.MakeFileAsync(cancellationToken);
        await using var context = Open();
        if (status != StoreStatus.Ready) await context.Database.MigrateAsync(cancellationToken);

        // Readers and one writer at a time do not wait for each other; the mode is a property of the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    private async Task<List<string>?> AppliedAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(Location.ReadOnlyConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();

        command.CommandText = $"SELECT count(*) FROM sqlite_master";
        if (await command.ExecuteScalarAsync(cancellationToken) is 0L) return [];
        command.CommandText = $"SELECT count(*) FROM sqlite_master WHERE name = '{HistoryRepository.DefaultTableName}'";
        if (await command.ExecuteScalarAsync(cancellationToken) is 0L) return null;

        command.CommandText = $"SELECT MigrationId FROM {HistoryRepository.DefaultTableName}";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<string>();
        while (await rows.ReadAsync(cancellationToken)) applied.Add(rows.GetString(0));
        return applied;
    }
}
