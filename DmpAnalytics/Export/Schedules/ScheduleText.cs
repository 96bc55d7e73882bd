using DmpAnalytics.Domain;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Storage.SavedReports;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Schedules;

/// <summary>Schedules in words, for the page of a report, the command line and the interface.</summary>
public static class ScheduleText
{
    private const string Area = "Schedules";

    public static string Rhythm(ReportRhythm rhythm, Language language) =>
        Words.Format(Area, "rhythm." + Code.Of(rhythm), language, Wording.Formats.Number(Timetable.Hour, language));

    public static string Fault(ReportScheduleFault fault, Language language) => Words.Get(Area, "fault." + Code.Of(fault), language);

    /// <summary>What was written last, what keeps it from being written, what comes next.</summary>
    public static IEnumerable<string> State(ReportSchedule schedule, DateTimeOffset now, Language language)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var progress = schedule.Stored.Progress;
        yield return progress is { WrittenAt: { } written, Data: { } data }
            ? Words.Format(Area, "state.written", language, FigureText.Moment(written, language), Wording.Formats.Number(data, language))
            : Words.Get(Area, "state.nothing", language);
        if (progress.Fault is { } fault) yield return Words.Format(Area, "state.fault", language, FigureText.Moment(progress.TriedAt ?? now, language), Fault(fault, language));
        if (schedule.Stored.IsPaused) yield return Words.Get(Area, "state.paused", language);
        else if (Timetable.Next(schedule.Stored.Rhythm, now) is { } next) yield return Words.Format(Area, "state.next", language, FigureText.Moment(next, language));
    }
}
