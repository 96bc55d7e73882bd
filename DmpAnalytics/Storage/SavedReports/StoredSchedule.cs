namespace DmpAnalytics.Storage.SavedReports;

/// <summary>When files of a report are written unattended. Codes are stored.</summary>
public enum ReportRhythm
{
    /// <summary>Every morning.</summary>
    Daily,

    /// <summary>Every Monday morning.</summary>
    Weekly,

    /// <summary>When the report says something else than in the files written last.</summary>
    OnChange,
}

/// <summary>Why files of a report could not be written. Codes are stored.</summary>
public enum ReportScheduleFault
{
    /// <summary>The operator named no folder.</summary>
    NoFolder,

    /// <summary>The folder or a file in it cannot be written.</summary>
    CannotWrite,

    /// <summary>There is no such report, or it cannot be read.</summary>
    NoReport,

    /// <summary>No version of the report is approved.</summary>
    NotApproved,

    /// <summary>A form cannot be written on this machine, or a licence forbids it.</summary>
    NoForm,

    /// <summary>The program failed; the log of the server says how.</summary>
    Failed,
}

/// <summary>Files of a report that are written unattended, and what became of them so far.</summary>
public sealed record StoredSchedule
{
    /// <summary>Public and not to be guessed: 22 letters, digits, hyphens and underscores.</summary>
    public required string Id { get; init; }

    /// <summary>The id of a template or of a report that is kept.</summary>
    public required string Report { get; init; }

    /// <summary>The question for a template, as in an address; empty for a report that is kept.</summary>
    public required string Parameters { get; init; }

    /// <summary>The language for a template, by its code; empty for a report that is kept.</summary>
    public required string Language { get; init; }

    /// <summary>The endings of the files, with spaces between.</summary>
    public required string Formats { get; init; }

    public required ReportRhythm Rhythm { get; init; }

    public bool IsPaused { get; init; }

    /// <summary>When it was set up, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    /// <summary>The account of <see cref="Who"/>; null where there is none.</summary>
    public string? Account { get; init; }

    public ScheduleProgress Progress { get; init; } = new();
}

/// <summary>How far a schedule came. It survives a restart, so nothing is written twice and nothing is forgotten.</summary>
public sealed record ScheduleProgress
{
    /// <summary>The moment of the rhythm that was done last, UTC; null before the first.</summary>
    public DateTimeOffset? Done { get; init; }

    /// <summary>What was looked at last: the data version and the state of the report.</summary>
    public string Seen { get; init; } = "";

    /// <summary>The hash of what the files written last say.</summary>
    public string Content { get; init; } = "";

    /// <summary>When files were written last, UTC.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The data version of the files written last.</summary>
    public long? Data { get; init; }

    /// <summary>Why it did not work the last time; null where it did.</summary>
    public ReportScheduleFault? Fault { get; init; }

    /// <summary>When it was tried last, UTC.</summary>
    public DateTimeOffset? TriedAt { get; init; }
}
