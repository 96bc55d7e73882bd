using System.Globalization;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Copies;
using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Storage.Backups;

/// <summary>Puts a backup in the place of the database. A database that is there is never written over: it is put aside, and only when the caller says so.</summary>
public sealed class StoreRestore
{
    private const int Busy = 5;
    private const int Locked = 6;

    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];

    private readonly StoreDatabase database;
    private readonly StoreCopier copier;
    private readonly LogWriter log;
    private readonly TimeProvider clock;

    internal StoreRestore(StoreDatabase database, StoreCopier copier, LogWriter log, TimeProvider clock)
    {
        this.database = database;
        this.copier = copier;
        this.log = log;
        this.clock = clock;
    }

    /// <param name="file">The path of the backup; it is only read.</param>
    /// <param name="mayReplace">A database that is there may be put aside.</param>
    /// <param name="by">Who asks, for the log.</param>
    /// <param name="cancellationToken">Stops without a trace until the backup takes its place.</param>
    public async Task<RestoreOutcome> RestoreAsync(string file, bool mayReplace, Actor by, CancellationToken cancellationToken)
    {
        var location = database.Location;
        if (!File.Exists(file)) return new(RestoreStatus.NoBackup);
        if (!location.IsServer && location.Exists && !mayReplace) return new(RestoreStatus.Occupied, location.File);

        var staging = new StoreLocation(Path.Combine(location.DataDir, "restoring-" + Path.GetRandomFileName()));
        try
        {
            Directory.CreateDirectory(staging.DataDir);
            File.Copy(file, staging.File);
            var proof = await ProveAsync(staging, cancellationToken);
            if (proof.Status != RestoreStatus.Restored) return proof;
            if (location.IsServer) return await FillServerAsync(staging, proof, by, cancellationToken);
            if (location.Exists && !await IsFreeAsync(location, cancellationToken)) return new(RestoreStatus.InUse, location.File);

            SqliteConnection.ClearAllPools();
            var aside = location.Exists ? PutAside(location) : null;
            Place(staging, location, aside);
            await database.PrepareAsync(cancellationToken);
            var version = await DatabaseProof.VersionAsync(location.File, cancellationToken);
            await log.WriteAsync(
                new(clock.GetUtcNow(), by, LogAction.Restored, new(LogSubjectKind.Database, "")) { After = new() { ["version"] = version } }, cancellationToken);
            return proof with { Version = version, PutAside = aside };
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return new(RestoreStatus.Unwritable, unwritable.Message);
        }
        finally
        {
            if (Directory.Exists(staging.DataDir)) Directory.Delete(staging.DataDir, recursive: true);
        }
    }

    /// <summary>A database on a server takes a backup while it is empty, and is never emptied.</summary>
    private async Task<RestoreOutcome> FillServerAsync(StoreLocation staging, RestoreOutcome proof, Actor by, CancellationToken cancellationToken)
    {
        var state = await database.PrepareAsync(cancellationToken);
        if (state.IsRefused) return new(RestoreStatus.NotEmpty, database.Location.Name);
        await new SqliteDatabase(staging, () => StorageServices.OpenAt(staging), clock).PrepareAsync(cancellationToken);
        SqliteConnection.ClearAllPools();
        var version = await DatabaseProof.VersionAsync(staging.File, cancellationToken);
        var copy = await copier.CopyAsync(staging, database.Location, null, cancellationToken);
        if (copy.Status == CopyStatus.Occupied) return new(RestoreStatus.NotEmpty, database.Location.Name);
        if (copy.Status != CopyStatus.Copied) return new(RestoreStatus.Damaged, copy.Detail);
        await log.WriteAsync(
            new(clock.GetUtcNow(), by, LogAction.Restored, new(LogSubjectKind.Database, "")) { After = new() { ["version"] = version } }, cancellationToken);
        return proof with { Version = version };
    }

    private async Task<RestoreOutcome> ProveAsync(StoreLocation staging, CancellationToken cancellationToken)
    {
        var state = await new SqliteDatabase(staging, () => StorageServices.OpenAt(staging), clock).LookAsync(cancellationToken);
        if (state.Status == StoreStatus.Newer) return new(RestoreStatus.Newer, state.Detail);
        if (state.IsRefused) return new(RestoreStatus.NotOurs, state.Detail);
        if (await DatabaseProof.FaultAsync(staging.File, cancellationToken) is { } fault) return new(RestoreStatus.Damaged, fault);
        return new(RestoreStatus.Restored) { Log = await LogVerifier.FileAsync(staging.File, null, cancellationToken) };
    }

    /// <summary>The journal can be folded into the file only while nobody else has it open. A file too damaged to be opened is nobody's.</summary>
    private static async Task<bool> IsFreeAsync(StoreLocation location, CancellationToken cancellationToken)
    {
        SqliteConnection.ClearAllPools();
        try
        {
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = location.File, Pooling = false, DefaultTimeout = 1 }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            await command.ExecuteScalarAsync(cancellationToken);
            return true;
        }
        catch (SqliteException refused)
        {
            return refused.SqliteErrorCode is not (Busy or Locked);
        }
    }

    private static void Place(StoreLocation staging, StoreLocation location, string? aside)
    {
        try
        {
            File.Move(staging.File, location.File);
        }
        catch when (aside is not null)
        {
            Rename(aside, location.File);
            throw;
        }
    }

    private static void Rename(string from, string to)
    {
        foreach (var ending in Beside.Where(ending => File.Exists(from + ending))) File.Move(from + ending, to + ending);
    }

    private string PutAside(StoreLocation location)
    {
        var aside = $"{location.File}.before-{clock.GetUtcNow().ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}";
        Rename(location.File, aside);
        return aside;
    }
}
