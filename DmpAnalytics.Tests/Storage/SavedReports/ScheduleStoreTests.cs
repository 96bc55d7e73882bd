using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.SavedReports;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage.SavedReports;

public class ScheduleStoreTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Schedule_SetUpPausedAndRemoved_IsInTheLogEachTime()
    {
        await using var store = await TestStore.EmptyAsync();
        var schedules = store.Get<ScheduleStore>();

        await schedules.AddAsync(Schedule("a"), Told(LogAction.ReportScheduled), CancellationToken.None);
        Assert.True(await schedules.PauseAsync("a", true, Told(LogAction.ReportSchedulePaused), CancellationToken.None));
        Assert.False(await schedules.PauseAsync("a", true, Told(LogAction.ReportSchedulePaused), CancellationToken.None));
        Assert.True((await schedules.FindAsync("a", CancellationToken.None))!.IsPaused);
        Assert.True(await schedules.RemoveAsync("a", Told(LogAction.ReportScheduleRemoved), CancellationToken.None));
        Assert.False(await schedules.RemoveAsync("a", Told(LogAction.ReportScheduleRemoved), CancellationToken.None));

        Assert.Empty(await schedules.ListAsync(null, CancellationToken.None));
        var log = await store.Get<LogReader>().PageAsync(new(), null, 10, CancellationToken.None);
        Assert.Equal(["report_schedule_removed", "report_schedule_paused", "report_scheduled"], log.Entries.Select(each => each.Entry.Action));
    }

    [Fact]
    public async Task Progress_Written_IsReadBackToTheLast()
    {
        await using var store = await TestStore.EmptyAsync();
        var schedules = store.Get<ScheduleStore>();
        await schedules.AddAsync(Schedule("a"), Told(LogAction.ReportScheduled), CancellationToken.None);
        await schedules.AddAsync(Schedule("b") with { Report = "press-sheet" }, Told(LogAction.ReportScheduled), CancellationToken.None);
        var progress = new ScheduleProgress { Done = Noon, Seen = "1", Content = "hash", WrittenAt = Noon, Data = 1, Fault = ReportScheduleFault.NoForm, TriedAt = Noon };

        await schedules.ProgressAsync("a", progress, CancellationToken.None);
        await schedules.ProgressAsync("gone", progress, CancellationToken.None);

        Assert.Equal(Schedule("a") with { Progress = progress }, Assert.Single(await schedules.ListAsync("audit-note", CancellationToken.None)));
        Assert.Equal(["a", "b"], (await schedules.ListAsync(null, CancellationToken.None)).Select(schedule => schedule.Id));
    }

    private static StoredSchedule Schedule(string id) => new()
    {
        Id = id,
        Report = "audit-note",
        Parameters = "programme=dmp",
        Language = "fr",
        Formats = "docx pdf",
        Rhythm = ReportRhythm.OnChange,
        At = Noon,
        Who = "someone",
    };

    private static LogEvent Told(LogAction action) => new(Noon, TestStore.Someone, action, new(LogSubjectKind.Report, "audit-note"));
}
