namespace DmpAnalytics.Storage.Rows;

/// <summary>A report that is kept; its content stands in its versions.</summary>
internal sealed class ReportRow
{
    /// <summary>The order in which reports were begun.</summary>
    public long Key { get; init; }

    public required string Id { get; init; }

    public required string Title { get; set; }

    public long Latest { get; set; }

    public long? Approved { get; set; }

    public string? Approval { get; set; }

    public List<ReportVersionRow> Versions { get; } = [];
}

/// <summary>One saving of a report.</summary>
internal sealed class ReportVersionRow
{
    /// <summary>The order in which versions of all reports were saved.</summary>
    public long Key { get; init; }

    public long Report { get; init; }

    public long Number { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public string? Account { get; init; }

    public required string Content { get; init; }
}
