using DmpAnalytics.Domain;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Reports.Schedules;

/// <summary>When files are due. Mornings are those of Paris; after a time without the program only the last one is made up for.</summary>
public static class Timetable
{
    /// <summary>The hour at which daily and weekly files are written.</summary>
    public const int Hour = 6;

    /// <summary>How long after a failure it is tried again.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>All there are.</summary>
    public static IReadOnlyList<ReportRhythm> Rhythms { get; } = Enum.GetValues<ReportRhythm>();

    /// <summary>By its code; null for none of them.</summary>
    public static ReportRhythm? Find(string code) => Code.TryParse<ReportRhythm>(code, out var rhythm) ? rhythm : null;

    /// <summary>The moment that is to be done now; null: nothing is due. On change it is always due to be looked at.</summary>
    public static DateTimeOffset? Due(StoredSchedule schedule, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var progress = schedule.Progress;
        if (schedule.IsPaused) return null;
        if (progress is { Fault: not (null or ReportScheduleFault.NoForm), TriedAt: { } tried } && tried <= now && now < tried + Patience) return null;
        if (schedule.Rhythm == ReportRhythm.OnChange) return now;
        var last = Last(schedule.Rhythm, now);
        return progress.Done is { } done && done >= last ? null : last;
    }

    /// <summary>The next moment of its rhythm; null for one that goes by changes.</summary>
    public static DateTimeOffset? Next(ReportRhythm rhythm, DateTimeOffset now) => rhythm switch
    {
        ReportRhythm.Daily => Morning(LastDay(rhythm, now).AddDays(1)),
        ReportRhythm.Weekly => Morning(LastDay(rhythm, now).AddDays(7)),
        _ => null,
    };

    private static DateTimeOffset Last(ReportRhythm rhythm, DateTimeOffset now) => Morning(LastDay(rhythm, now));

    /// <summary>The last day whose morning has come and that is one of the rhythm.</summary>
    private static DateOnly LastDay(ReportRhythm rhythm, DateTimeOffset now)
    {
        var day = PublicTime.Day(now);
        if (Morning(day) > now) day = day.AddDays(-1);
        return rhythm == ReportRhythm.Weekly ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : day;
    }

    private static DateTimeOffset Morning(DateOnly day) => PublicTime.Moment(day.ToDateTime(new TimeOnly(Hour, 0))).ToUniversalTime();
}
