using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Copies;
using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Storage.Backups;

/// <summary>
/// Copies the database, while it is read and written, into one file that is the whole of it: figures, kept files, accounts and log.
/// The copy is proved before it gets its name, so a file with that name is a backup.
/// </summary>
public sealed class StoreBackup
{
    private readonly StoreDatabase database;
    private readonly StoreCopier copier;
    private readonly LogWriter log;
    private readonly TimeProvider clock;

    internal StoreBackup(StoreDatabase database, StoreCopier copier, LogWriter log, TimeProvider clock)
    {
        this.database = database;
        this.copier = copier;
        this.log = log;
        this.clock = clock;
    }

    /// <param name="file">The path of the backup, which must not be there yet.</param>
    /// <param name="by">Who asks, for the log.</param>
    /// <param name="cancellationToken">Stops without a trace until the copy is proved.</param>
    public async Task<BackupOutcome> MakeAsync(string file, Actor by, CancellationToken cancellationToken)
    {
        if ((await database.LookAsync(cancellationToken)).Status != StoreStatus.Ready) return new(BackupStatus.NoStore);
        if (File.Exists(file)) return new(BackupStatus.Exists);

        var part = file + ".part";
        try
        {
            if (!database.Location.IsServer) await CopyAsync(database.Location.ReadOnlyConnectionString, part, cancellationToken);
            else if (await CopyServerAsync(part, cancellationToken) is { Status: not CopyStatus.Copied } differing) return new(BackupStatus.Damaged, differing.Detail);
            if (await DatabaseProof.FaultAsync(part, cancellationToken) is { } fault) return new(BackupStatus.Damaged, fault);

            var version = await DatabaseProof.VersionAsync(part, cancellationToken);
            string sha256;
            await using (var bytes = File.OpenRead(part)) sha256 = Sha256Text.Of(bytes);
            File.Move(part, file);
            var length = new FileInfo(file).Length;
            await log.WriteAsync(
                new(clock.GetUtcNow(), by, LogAction.BackupMade, new(LogSubjectKind.Database, "")) { After = new() { ["version"] = version, ["length"] = length, ["sha256"] = sha256 } },
                cancellationToken);
            return new(BackupStatus.Made) { Version = version, Length = length, Sha256 = sha256 };
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or SqliteException)
        {
            return new(BackupStatus.Unwritable, unwritable.Message);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <summary>A database on a server becomes a file that any installation of the program opens.</summary>
    private async Task<CopyOutcome> CopyServerAsync(string part, CancellationToken cancellationToken)
    {
        var staging = new StoreLocation(part + ".making");
        try
        {
            Directory.CreateDirectory(staging.DataDir);
            var outcome = await copier.CopyAsync(database.Location, staging, null, cancellationToken);
            SqliteConnection.ClearAllPools();
            if (outcome.Status == CopyStatus.Copied) await CopyAsync(staging.ReadOnlyConnectionString, part, cancellationToken);
            return outcome;
        }
        finally
        {
            if (Directory.Exists(staging.DataDir)) Directory.Delete(staging.DataDir, recursive: true);
        }
    }

    private static async Task CopyAsync(string from, string part, CancellationToken cancellationToken)
    {
        if (File.Exists(part)) File.Delete(part);
        // It holds the accounts, hashed as their passwords are: other users of the machine need not read it.
        var own = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) own.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (new FileStream(part, own))
        {
        }

        await using var source = new SqliteConnection(from);
        await using var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = part, Pooling = false }.ConnectionString);
        await source.OpenAsync(cancellationToken);
        await copy.OpenAsync(cancellationToken);
        source.BackupDatabase(copy);

        // One file, without a journal beside it.
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
