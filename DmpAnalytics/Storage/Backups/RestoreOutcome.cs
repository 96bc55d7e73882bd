using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Storage.Backups;

/// <summary>What came of restoring a backup. Codes are public.</summary>
public enum RestoreStatus
{
    Restored,

    /// <summary>There is no such file, or it cannot be read: <see cref="RestoreOutcome.Detail"/>.</summary>
    NoBackup,

    /// <summary>The file is no database of this program.</summary>
    NotOurs,

    /// <summary>It was written by a newer program: <see cref="RestoreOutcome.Detail"/>.</summary>
    Newer,

    /// <summary>The backup does not hold together: <see cref="RestoreOutcome.Detail"/>.</summary>
    Damaged,

    /// <summary>There is a database already, and the caller did not say that it may be put aside.</summary>
    Occupied,

    /// <summary>The database on the server holds data already, or cannot be used.</summary>
    NotEmpty,

    /// <summary>The database there is held open by another program, such as a running server.</summary>
    InUse,

    /// <summary>The data directory cannot be written to: <see cref="RestoreOutcome.Detail"/>.</summary>
    Unwritable,
}

/// <summary>What came of restoring a backup; where it was refused nothing was changed.</summary>
/// <param name="Status">Restored, or why not.</param>
/// <param name="Detail">What the file system or the database says, in its words; empty where it was restored.</param>
public sealed record RestoreOutcome(RestoreStatus Status, string Detail = "")
{
    /// <summary>The data version that is the latest now.</summary>
    public long Version { get; init; }

    /// <summary>Where the database that was there lies now; null where there was none.</summary>
    public string? PutAside { get; init; }

    /// <summary>Whether the log of the backup hangs together; null where it was refused before.</summary>
    public LogProof? Log { get; init; }
}
