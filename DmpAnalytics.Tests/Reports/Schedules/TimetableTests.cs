using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Storage.SavedReports;

namespace DmpAnalytics.Tests.Reports.Schedules;

public class TimetableTests
{
    [Theory]
    [InlineData(ReportRhythm.Daily, "2026-11-22T04:59:00Z", "2026-11-21T05:00:00Z")]
    [InlineData(ReportRhythm.Daily, "2026-11-22T05:00:00Z", "2026-11-22T05:00:00Z")]
    [InlineData(ReportRhythm.Daily, "2026-07-14T04:00:00Z", "2026-07-14T04:00:00Z")]
    [InlineData(ReportRhythm.Weekly, "2026-11-22T12:00:00Z", "2026-11-16T05:00:00Z")]
    [InlineData(ReportRhythm.Weekly, "2026-11-23T04:00:00Z", "2026-11-16T05:00:00Z")]
    [InlineData(ReportRhythm.Weekly, "2026-11-23T05:00:00Z", "2026-11-23T05:00:00Z")]
    public void Due_BeforeTheFirstFiles_IsTheLastMorningOfTheRhythmInParis(ReportRhythm rhythm, string now, string due) =>
        Assert.Equal(Moment(due), Timetable.Due(Schedule(rhythm, new()), Moment(now)));

    [Theory]
    [InlineData("2026-11-22T05:00:00Z", "2026-11-22T23:00:00Z", null)]
    [InlineData("2026-11-22T05:00:00Z", "2026-11-23T05:00:10Z", "2026-11-23T05:00:00Z")]
    [InlineData("2026-11-22T05:00:00Z", "2026-11-26T10:00:00Z", "2026-11-26T05:00:00Z")]
    public void Due_AfterFiles_IsTheNextMorningAndAfterAPauseTheLastOne(string done, string now, string? due) => Assert.Equal(
        due is null ? null : Moment(due),
        Timetable.Due(Schedule(ReportRhythm.Daily, new() { Done = Moment(done) }), Moment(now)));

    [Fact]
    public void Due_AfterAFailure_WaitsAQuarterOfAnHour()
    {
        var failed = Schedule(ReportRhythm.OnChange, new() { Fault = ReportScheduleFault.CannotWrite, TriedAt = Moment("2026-11-22T12:00:00Z") });

        Assert.Null(Timetable.Due(failed, Moment("2026-11-22T12:14:59Z")));
        Assert.NotNull(Timetable.Due(failed, Moment("2026-11-22T12:15:00Z")));
        Assert.Null(Timetable.Due(failed with { IsPaused = true }, Moment("2026-11-22T13:00:00Z")));
    }

    [Fact]
    public void Next_IsTheMorningToCome()
    {
        var now = Moment("2026-11-22T12:00:00Z");

        Assert.Equal(Moment("2026-11-23T05:00:00Z"), Timetable.Next(ReportRhythm.Daily, now));
        Assert.Equal(Moment("2026-11-23T05:00:00Z"), Timetable.Next(ReportRhythm.Weekly, now));
        Assert.Null(Timetable.Next(ReportRhythm.OnChange, now));
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static StoredSchedule Schedule(ReportRhythm rhythm, ScheduleProgress progress) => new()
    {
        Id = "a",
        Report = "audit-note",
        Parameters = "",
        Language = "fr",
        Formats = "md",
        Rhythm = rhythm,
        At = DateTimeOffset.UnixEpoch,
        Who = "someone",
        Progress = progress,
    };
}
