namespace DmpAnalytics.Storage.AuditLog;

/// <summary>Which entries are asked for; null leaves a part open.</summary>
public sealed record LogFilter
{
    /// <summary>The first day, UTC.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, UTC.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The name of who did it.</summary>
    public string? Actor { get; init; }

    public LogAction? Action { get; init; }

    public LogSubjectKind? Subject { get; init; }

    /// <summary>The number or public id of the subject.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Asks for every entry.</summary>
    public bool IsEmpty => this == new LogFilter();
}
