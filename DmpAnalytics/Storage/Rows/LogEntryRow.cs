namespace DmpAnalytics.Storage.Rows;

/// <summary>An entry of the audit log with its link, as text. Written by the appender alone, never changed.</summary>
internal sealed class LogEntryRow
{
    public required long Number { get; init; }

    public required string At { get; init; }

    public required string Actor { get; init; }

    public string? Account { get; init; }

    public required string Via { get; init; }

    public required string Action { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required string Reason { get; init; }

    public required string Content { get; init; }

    public required string Former { get; init; }

    public required string Hash { get; init; }
}
