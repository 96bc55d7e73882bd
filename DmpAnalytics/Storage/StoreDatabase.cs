using System.Buffers.Binary;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>The database as a file: created, brought up to date, or refused untouched.</summary>
public sealed class StoreDatabase
{
    private readonly StoreLocation location;
    private readonly Func<StoreContext> contexts;

    private readonly TimeProvider clock;

    internal StoreDatabase(StoreLocation location, Func<StoreContext> contexts, TimeProvider clock)
    {
        this.location = location;
        this.contexts = contexts;
        this.clock = clock;
    }

    public StoreLocation Location => location;

    /// <summary>Looks without changing a byte.</summary>
    public async Task<StoreState> LookAsync(CancellationToken cancellationToken)
    {
        if (!location.Exists) return new(StoreStatus.Missing);
        if (IsTruncated()) return new(StoreStatus.Truncated);
        try
        {
            var applied = await AppliedAsync(cancellationToken);
            if (applied is null) return new(StoreStatus.Unreadable, "no table of migrations");

            await using var context = contexts();
            var known = context.Database.GetMigrations().ToList();
            var unknown = applied.Except(known, StringComparer.Ordinal).ToList();
            if (unknown.Count > 0) return new(StoreStatus.Newer, string.Join(", ", unknown));
            return new(applied.Count < known.Count ? StoreStatus.Older : StoreStatus.Ready);
        }
        catch (SqliteException unreadable)
        {
            return new(StoreStatus.Unreadable, unreadable.Message);
        }
    }

    /// <summary>Creates the database or brings it up to date. A refused one is left as it is, and its state returned.</summary>
    public async Task<StoreState> PrepareAsync(CancellationToken cancellationToken)
    {
        var state = await LookAsync(cancellationToken);
        if (state.IsRefused) return state;

        Directory.CreateDirectory(location.DataDir);
        await using var context = contexts();
        if (state.Status != StoreStatus.Ready) await context.Database.MigrateAsync(cancellationToken);

        // Readers and one writer at a time do not wait for each other; the mode is a property of the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        if (state.Status == StoreStatus.Older) await BeginLogAsync(context, cancellationToken);
        return new(StoreStatus.Ready);
    }

    /// <summary>A store that held data versions before it had a log says so in the first entry.</summary>
    private async Task BeginLogAsync(StoreContext context, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var latest = await context.DataVersions.MaxAsync(version => (long?)version.Number, cancellationToken);
        if (latest is null || await context.LogEntries.AnyAsync(cancellationToken)) return;

        var told = new LogEvent(clock.GetUtcNow(), Actor.Program, LogAction.LogBegun, new(LogSubjectKind.Database, "")) { After = new() { ["version"] = latest } };
        await LogAppender.AppendAsync(context.Database.GetDbConnection(), transaction.GetDbTransaction(), told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The header tells the pages of the file; while a log of writes lies beside it the file may still be behind.</summary>
    private bool IsTruncated()
    {
        if (new FileInfo(location.File + "-wal") is { Exists: true, Length: > 0 }) return false;
        Span<byte> header = stackalloc byte[32];
        using var file = new FileStream(location.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("SQLite format 3\0"u8)) return false;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        return file.Length < (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * (size == 1 ? 65_536 : size);
    }

    private async Task<List<string>?> AppliedAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(location.ReadOnlyConnectionString);
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
