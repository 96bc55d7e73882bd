namespace DmpAnalytics.Storage.Rows;

internal sealed class AcknowledgementRow
{
    public long Key { get; init; }

    public long Draft { get; init; }

    public required string Issue { get; init; }

    public required int Count { get; init; }

    public required string Who { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Reason { get; init; }
}
