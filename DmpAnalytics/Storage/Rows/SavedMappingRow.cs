namespace DmpAnalytics.Storage.Rows;

/// <summary>A mapping kept under a name.</summary>
internal sealed class SavedMappingRow
{
    public long Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The mapping as JSON.</summary>
    public required string Text { get; set; }

    public required string Who { get; set; }

    public required DateTimeOffset At { get; set; }
}
