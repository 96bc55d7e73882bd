namespace DmpAnalytics.Domain;

/// <summary>Who speaks, from the most to the least trusted.</summary>
public enum SourceKind
{
    AuditReport,
    OfficialStatistics,
    Parliament,
    Government,
    Website,
    Press,
}

/// <summary>Who published what, when and where.</summary>
public sealed record Source
{
    public Source(string id, string title, string publisher, SourceKind kind)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentException.ThrowIfNullOrWhiteSpace(publisher);
        Id = Guard.Id(id);
        Title = title;
        Publisher = publisher;
        Kind = kind;
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>The published title is not known; ours is shown in square brackets.</summary>
    public bool TitleIsOurs { get; init; }

    public string Publisher { get; }

    public SourceKind Kind { get; }

    /// <summary>As precisely as known; null when the page shows no date.</summary>
    public Period? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>ISO 639-1 of what was published.</summary>
    public string? PublishedIn { get; init; }

    /// <summary>The source it repeats: sources of one origin count once as agreement.</summary>
    public string? Origin { get; init; }

    public Period? Accessed { get; init; }

    public string? Licence { get; init; }

    public LocalText Note { get; init; } = LocalText.Empty;
}
