namespace DmpAnalytics.Storage.SavedReports;

/// <summary>A report as it is kept: the content of one of its versions, and the approval of one.</summary>
public sealed record StoredReport
{
    /// <summary>Public and not to be guessed: 22 letters, digits, hyphens and underscores.</summary>
    public required string Id { get; init; }

    /// <summary>The number of its latest version, from 1.</summary>
    public long Latest { get; init; } = 1;

    /// <summary>The version of <see cref="Content"/>.</summary>
    public long Number { get; init; } = 1;

    /// <summary>As the author wrote it, with its live names; of the latest version.</summary>
    public required string Title { get; init; }

    /// <summary>The report as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>When this version was saved, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who saved this version.</summary>
    public required string Who { get; init; }

    /// <summary>The account of <see cref="Who"/>; null where there is none.</summary>
    public string? Account { get; init; }

    /// <summary>The version that was approved; null while none is.</summary>
    public long? Approved { get; init; }

    /// <summary>On which data it was approved, its numbers then, and what was decided since, as JSON; null while none is.</summary>
    public string? Approval { get; init; }
}

/// <summary>One saving of a report.</summary>
public sealed record StoredReportVersion(long Number, DateTimeOffset At, string Who);
