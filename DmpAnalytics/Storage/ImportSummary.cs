namespace DmpAnalytics.Storage;

/// <summary>How an import treats what it does not name. Codes are stored.</summary>
public enum ImportMode
{
    /// <summary>Adds and changes; withdraws nothing.</summary>
    Add,

    /// <summary>Also withdraws what its sources said in files of its kind and it does not say again.</summary>
    Replace,
}

/// <summary>One import as it is listed: who, when (UTC), what it did in numbers of rows, and its files.</summary>
public sealed record ImportSummary(
    long Id, DateTimeOffset At, string Who, ImportMode Mode, int Added, int Changed, int Unchanged, long Version, IReadOnlyList<ImportedFile> Files);

/// <summary>A file of an import; <see cref="Sha256"/> is 64 lower-case hexadecimal digits of its bytes, <see cref="Length"/> their number.</summary>
public sealed record ImportedFile(long Id, string Name, string Sha256, long Length);
