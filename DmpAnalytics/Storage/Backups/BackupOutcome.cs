namespace DmpAnalytics.Storage.Backups;

/// <summary>What came of making a backup. Codes are public.</summary>
public enum BackupStatus
{
    Made,

    /// <summary>There is no database of this program to copy.</summary>
    NoStore,

    /// <summary>The file is there already; it was not touched.</summary>
    Exists,

    /// <summary>The copy does not hold together, so the database itself is damaged: <see cref="BackupOutcome.Detail"/>. The copy was removed.</summary>
    Damaged,

    /// <summary>It could not be written: <see cref="BackupOutcome.Detail"/>. What was written was removed.</summary>
    Unwritable,
}

/// <summary>What came of making a backup.</summary>
/// <param name="Status">Made, or why not.</param>
/// <param name="Detail">What the file system or the database says, in its words; empty where it was made.</param>
public sealed record BackupOutcome(BackupStatus Status, string Detail = "")
{
    /// <summary>Bytes of the file.</summary>
    public long Length { get; init; }

    /// <summary>Of the file, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The data version it holds; 0 for an empty store.</summary>
    public long Version { get; init; }
}
