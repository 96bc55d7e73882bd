namespace DmpAnalytics.Storage.Rows;

internal sealed class DataVersionRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DataVersionKind Kind { get; init; }

    public required string Who { get; init; }

    public long? Import { get; init; }

    public required string Note { get; init; }
}
