using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Storage.Rows;

/// <summary>Files of a report that are written unattended.</summary>
internal sealed class ReportScheduleRow
{
    /// <summary>The order in which schedules were set up.</summary>
    public long Key { get; init; }

    public required string Id { get; init; }

    public required string Report { get; init; }

    public required string Parameters { get; init; }

    public required string Language { get; init; }

    public required string Formats { get; init; }

    public ReportRhythm Rhythm { get; init; }

    public bool IsPaused { get; set; }

    public DateTimeOffset At { get; init; }

    public required string Who { get; init; }

    public string? Account { get; init; }

    public DateTimeOffset? Done { get; set; }

    public required string Seen { get; set; }

    public required string Content { get; set; }

    public DateTimeOffset? WrittenAt { get; set; }

    public long? Data { get; set; }

    public ReportScheduleFault? Fault { get; set; }

    public DateTimeOffset? TriedAt { get; set; }

    public static ReportScheduleRow Of(StoredSchedule schedule)
    {
        var row = new ReportScheduleRow
        {
            Id = schedule.Id,
            Report = schedule.Report,
            Parameters = schedule.Parameters,
            Language = schedule.Language,
            Formats = schedule.Formats,
            Rhythm = schedule.Rhythm,
            IsPaused = schedule.IsPaused,
            At = schedule.At.ToUniversalTime(),
            Who = schedule.Who,
            Account = schedule.Account,
            Seen = "",
            Content = "",
        };
        row.Take(schedule.Progress);
        return row;
    }

    public void Take(ScheduleProgress progress) =>
        (Done, Seen, Content, WrittenAt, Data, Fault, TriedAt) =
        (progress.Done?.ToUniversalTime(), progress.Seen, progress.Content, progress.WrittenAt?.ToUniversalTime(), progress.Data, progress.Fault, progress.TriedAt?.ToUniversalTime());

    public StoredSchedule ToSchedule() => new()
    {
        Id = Id,
        Report = Report,
        Parameters = Parameters,
        Language = Language,
        Formats = Formats,
        Rhythm = Rhythm,
        IsPaused = IsPaused,
        At = At,
        Who = Who,
        Account = Account,
        Progress = new() { Done = Done, Seen = Seen, Content = Content, WrittenAt = WrittenAt, Data = Data, Fault = Fault, TriedAt = TriedAt },
    };
}
