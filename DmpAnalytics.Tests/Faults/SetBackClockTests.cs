using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Reports.Schedules;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Storage.SavedReports;
using DmpAnalytics.Tests.Import.Drafts;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The clock of the machine is set back under the program, by a day.</summary>
public sealed class SetBackClockTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task Versions_MadeAfterwards_FollowTheOnesBefore()
    {
        var clock = new SetClock { Now = Noon };
        await using var world = await DraftWorld.FilledAsync(TestStores.Sqlite, clock);
        var first = await world.ReleaseAsync((await world.OpenAsync(DraftWorld.Spend("first.csv", "10"))).Id);

        clock.Now = Noon - Day;
        var second = await world.ReleaseAsync((await world.OpenAsync(DraftWorld.Spend("second.csv", "20"))).Id);
        var undone = await world.Store.Get<ImportBook>().UndoAsync(first.Version!.Import!.Value, DraftWorld.Anne, "wrong", DraftWorld.None);

        Assert.Equal([2L, 3L, 4L], [first.Version.Number, second.Version!.Number, undone.Version!.Number]);
        Assert.Equal(4, await world.Store.Reader.LatestVersionAsync(DraftWorld.None));
        Assert.True((await world.Store.Database.ProveLogAsync(null, DraftWorld.None)).IsWhole);
    }

    [Fact]
    public async Task Draft_WithATimeToBeReleased_IsLetInOnceAndNotBefore()
    {
        var clock = new SetClock { Now = Noon };
        await using var world = await DraftWorld.FilledAsync(TestStores.Sqlite, clock);
        using var releases = new ReleaseClock(world.Store.Get<DraftStore>(), world.Release, clock, NullLogger<ReleaseClock>.Instance);
        var at = Noon.AddHours(1);
        var draft = await world.OpenAsync(DraftWorld.Spend("embargo.csv", "10"));
        await world.Release.ScheduleAsync(draft.Id, DraftWorld.Anne, at, null, null, DraftWorld.None);

        clock.Now = Noon - Day;
        Assert.Equal(at, await releases.RunDueAsync(DraftWorld.None));
        Assert.Equal(1, await world.Store.Reader.LatestVersionAsync(DraftWorld.None));
        clock.Now = at;
        Assert.Null(await releases.RunDueAsync(DraftWorld.None));
        clock.Now = Noon - Day;
        Assert.Null(await releases.RunDueAsync(DraftWorld.None));
        clock.Now = at;
        Assert.Null(await releases.RunDueAsync(DraftWorld.None));

        Assert.Equal(2, await world.Store.Reader.LatestVersionAsync(DraftWorld.None));
    }

    [Fact]
    public async Task Sessions_OfPeople_GoOnAndThoseThatWereEndedStayEnded()
    {
        var clock = new SetClock { Now = Noon };
        await using var application = await TestApplication.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        var staying = await TestAccounts.AddAsync(application, [Role.Contributor]);
        var leaving = await TestAccounts.AddAsync(application, [Role.Contributor]);
        using var one = TestAccounts.Client(application, staying);
        using var other = TestAccounts.Client(application, leaving);
        await application.Services.GetRequiredService<AccountKeeping>().SetLockedAsync(leaving.Id, true, Actor.CommandLine, CancellationToken.None);

        clock.Now = Noon - Day;

        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/import?lang=fr")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await other.GetAsync("/import?lang=fr")).StatusCode);
    }

    [Theory]
    [InlineData(ReportRhythm.Daily)]
    [InlineData(ReportRhythm.Weekly)]
    public void Schedules_ThatWereDone_AreNotDoneAgain(ReportRhythm rhythm)
    {
        var added = new StoredSchedule { Id = "a", Report = "press-sheet", Parameters = "", Language = "fr", Formats = "md", Rhythm = rhythm, At = Noon, Who = "x" };
        var done = added with { Progress = new() { Done = Timetable.Due(added, Noon) } };

        Assert.Null(Timetable.Due(done, Noon - 8 * Day));
        Assert.Null(Timetable.Due(done, Noon));
        Assert.NotNull(Timetable.Due(done, Noon + 8 * Day));
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
