namespace DmpAnalytics.Storage.Rows;

internal sealed class DataVersionRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DataVersionKind Kind { get; init; }

    public required string Who { get; init; }

    public long? Import { get; init; }

    public required string Note { get; init; }

    /// <summary>The data version that this one takes back.</summary>
    public long? Undoes { get; init; }

    /// <summary>The end of the audit log with this version's own entry; null for versions older than the log.</summary>
    public long? LogNumber { get; init; }

    public string? LogHash { get; init; }
}
