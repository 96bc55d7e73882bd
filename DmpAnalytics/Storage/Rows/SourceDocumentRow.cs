namespace DmpAnalytics.Storage.Rows;

/// <summary>A document attached to a source: the report as PDF, the page as it was saved.</summary>
internal sealed class SourceDocumentRow
{
    public long Key { get; init; }

    public required string Source { get; init; }

    public required string Sha256 { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required long Length { get; init; }

    public required string Who { get; init; }

    public required DateTimeOffset At { get; init; }
}
