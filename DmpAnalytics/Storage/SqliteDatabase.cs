using System.Buffers.Binary;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DmpAnalytics.Storage;

/// <summary>The database as a file.</summary>
internal sealed class SqliteDatabase : StoreDatabase
{
    public SqliteDatabase(StoreLocation location, Func<StoreContext> contexts, TimeProvider clock)
        : base(location, contexts, clock)
    {
    }

    public override async Task<StoreState> LookAsync(CancellationToken cancellationToken)
    {
        if (!Location.Exists) return new(StoreStatus.Missing);
        if (IsTruncated()) return new(StoreStatus.Truncated);
        try
        {
            var applied = await AppliedAsync(cancellationToken);
            return applied is null ? new(StoreStatus.Unreadable, "no table of migrations") : await StateOfAsync(applied);
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
        Directory.CreateDirectory(Location.DataDir);
        await using var context = Open();
        if (status != StoreStatus.Ready) await context.Database.MigrateAsync(cancellationToken);

        // Readers and one writer at a time do not wait for each other; the mode is a property of the file.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
    }

    /// <summary>The header tells the pages of the file; while a log of writes lies beside it the file may still be behind.</summary>
    private bool IsTruncated()
    {
        if (new FileInfo(Location.File + "-wal") is { Exists: true, Length: > 0 }) return false;
        Span<byte> header = stackalloc byte[32];
        using var file = new FileStream(Location.File, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length || !header.StartsWith("SQLite format 3\0"u8)) return false;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]);
        return file.Length < (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]) * (size == 1 ? 65_536 : size);
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
