using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using static DmpAnalytics.Tests.Import.Drafts.DraftWorld;

namespace DmpAnalytics.Tests.Import.Drafts;

public abstract class DraftReleaseTests(TestStores stores)
{
    [StoreFact]
    public async Task Draft_Released_IsAnImportAndTheSameFilesAgainChangeNothing()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Spend("spend.csv", "10", "20"));
        var first = await world.ReleaseAsync(draft.Id);
        var second = await world.OpenAsync(Spend("spend.csv", "10", "20"));
        var reordered = await world.OpenAsync(Spend("other.csv", "10", "20.0"));

        var again = await world.ReleaseAsync(second.Id);
        var byContent = await world.ReleaseAsync(reordered.Id);

        Assert.Equal((ReleaseStatus.Released, 2L), (first.Status, first.Version!.Number));
        Assert.Equal(first.Version.Import, first.Review!.Draft.Import);
        Assert.Equal((ReleaseStatus.NothingNew, true), (again.Status, again.Review!.IsRepeated));
        Assert.Equal((ReleaseStatus.Released, false), (byContent.Status, byContent.Review!.IsRepeated));
        Assert.Equal(0, byContent.Review.Outcome!.Difference!.AddedCount);
        Assert.Equal(ReleaseStatus.Ended, (await world.ReleaseAsync(draft.Id)).Status);
        Assert.Equal(ReleaseStatus.Unknown, (await world.ReleaseAsync("nothing")).Status);
    }

    [StoreFact]
    public async Task Warnings_AreLetInOnlyWithAReasonThatIsKeptWithTheImport()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Spend("spend.csv", "10", "20") is var file ? file with { Bytes = (byte[])[.. file.Bytes.ToArray(), (byte)'\n', (byte)'\n'] } : null!);
        var review = await world.ReviewAsync(draft.Id);
        Assert.Equal(ReleaseStatus.Warnings, (await world.ReleaseAsync(draft.Id)).Status);
        Assert.Equal(DraftRefusal.NoReason, (await world.Desk.AcknowledgeAsync(review, IssueCode.BlankLine, "  ", Anne, None)).Refusal);

        await world.Desk.AcknowledgeAsync(review, IssueCode.BlankLine, "the export ends so", Anne, None);
        var released = await world.ReleaseAsync(draft.Id);

        var kept = Assert.Single((await world.Store.Get<DraftStore>().OfImportAsync(released.Version!.Import!.Value, None))!.Acknowledgements);
        Assert.Equal(("blank_line", 2, "Anne", "the export ends so"), (kept.Issue, kept.Count, kept.Who, kept.Reason));
    }

    [StoreFact]
    public async Task Draft_WithAnError_IsRefusedAndNothingIsWritten()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Spend("spend.csv", "10", "nan"));

        var outcome = await world.ReleaseAsync(draft.Id);

        Assert.Equal(ReleaseStatus.Errors, outcome.Status);
        Assert.Equal(1, await world.Store.Reader.LatestVersionAsync(None));
    }

    [StoreFact]
    public async Task SecondPerson_WhereTheRuleAsksForOne_IsAnotherThanTheAuthor()
    {
        await using var world = await FilledAsync(stores, rules: new() { NeedsSecondPerson = true });
        var draft = await world.OpenAsync(Spend("spend.csv", "10"));

        Assert.Equal(ReleaseStatus.SecondPerson, (await world.ReleaseAsync(draft.Id)).Status);
        Assert.False((await world.Release.SubmitAsync(draft.Id, null, None)).IsRefused);
        Assert.Equal(DraftState.AwaitingReview, (await world.Desk.FindAsync(draft.Id, None))!.State);
        Assert.Equal(ReleaseStatus.Released, (await world.ReleaseAsync(draft.Id, Bruno)).Status);
    }

    [StoreFact]
    public async Task Difference_ThatIsNoLongerWhatWasLookedAt_IsNotWritten()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Spend("spend.csv", "10"));
        var seen = (await world.ReviewAsync(draft.Id)).Digest;
        await world.ReleaseAsync((await world.OpenAsync(Spend("other.csv", "11"))).Id);

        var outcome = await world.ReleaseAsync(draft.Id, Anne, seen);

        Assert.Equal(ReleaseStatus.DifferenceChanged, outcome.Status);
        Assert.Equal(1, outcome.Review!.Outcome!.Difference!.ChangedCount);
        Assert.Equal(2, await world.Store.Reader.LatestVersionAsync(None));
    }

    [StoreFact]
    public async Task ScheduledDraft_IsLetInAtItsSecondAndNotBefore()
    {
        var clock = new MovedClock(new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        await using var world = await FilledAsync(stores, clock);
        var draft = await world.OpenAsync(Spend("spend.csv", "10"));
        var at = new DateTimeOffset(2026, 3, 2, 7, 30, 5, TimeSpan.Zero);
        Assert.Equal(ReleaseStatus.TimePassed, (await world.Release.ScheduleAsync(draft.Id, Bruno, clock.GetUtcNow(), null, null, None)).Status);
        Assert.Equal(ReleaseStatus.Scheduled, (await world.Release.ScheduleAsync(draft.Id, Bruno, at, null, null, None)).Status);

        clock.Now = at.AddSeconds(-1);
        Assert.Equal(at, await RunAsync());
        Assert.Equal(1, await world.Store.Reader.LatestVersionAsync(None));
        clock.Now = at;
        Assert.Null(await RunAsync());

        var ended = await world.Desk.FindAsync(draft.Id, None);
        Assert.Equal((DraftState.Released, "Bruno"), (ended!.State, ended.ReviewedBy));
        Assert.Equal(at, (await world.Store.Reader.VersionsAsync(None))[0].At);

        // A clock of its own: what is scheduled is known by the store alone.
        async Task<DateTimeOffset?> RunAsync()
        {
            using var own = new ReleaseClock(world.Store.Get<DraftStore>(), world.Release, clock, NullLogger<ReleaseClock>.Instance);
            return await own.RunDueAsync(None);
        }
    }

    [StoreFact]
    public async Task ScheduledDraft_WhoseDifferenceChanged_IsItsAuthorsAgainAndSaysWhy()
    {
        var clock = new MovedClock(new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));
        await using var world = await FilledAsync(stores, clock);
        var draft = await world.OpenAsync(Spend("spend.csv", "10"));
        await world.Release.ScheduleAsync(draft.Id, Bruno, clock.Now.AddHours(1), null, null, None);
        await world.ReleaseAsync((await world.OpenAsync(Spend("other.csv", "11"))).Id);
        clock.Now = clock.Now.AddHours(2);

        using var own = new ReleaseClock(world.Store.Get<DraftStore>(), world.Release, clock, NullLogger<ReleaseClock>.Instance);
        await own.RunDueAsync(None);

        var held = await world.Desk.FindAsync(draft.Id, None);
        Assert.Equal((DraftState.Prepared, "difference_changed"), (held!.State, held.Note));
    }

    [StoreFact]
    public async Task Replace_WithdrawsWhatItsSourcesNoLongerSayInFilesOfItsKind()
    {
        await using var world = await FilledAsync(stores);
        await world.ReleaseAsync((await world.OpenAsync(Spend("spend.csv", "10", "20", "30"))).Id);
        var before = await world.Store.Reader.ListFiguresAsync("dmp", null, 2, None);
        var draft = await world.OpenAsync(Spend("spend.csv", "10", "25"));
        await world.Desk.SetModeAsync(draft.Id, ImportMode.Replace, None);

        var difference = (await world.ReviewAsync(draft.Id)).Outcome!.Difference!;
        var released = await world.ReleaseAsync(draft.Id);

        Assert.Equal((0, 1, 1, 1), (difference.AddedCount, difference.ChangedCount, difference.UnchangedCount, difference.WithdrawnCount));
        Assert.Equal(30, difference.Withdrawn.Figures.Single().Item.Value);
        var after = await world.Store.Reader.ListFiguresAsync("dmp", null, 3, None);
        Assert.Equal(before.Count - 1, after.Count);
        await world.Store.Undo.UndoAsync(released.Version!.Import!.Value, Anne, "wrong file", DateTimeOffset.UnixEpoch, None);
        Assert.Equal(before.OrderBy(figure => figure.Id), (await world.Store.Reader.ListFiguresAsync("dmp", null, 4, None)).OrderBy(figure => figure.Id));
    }

    [StoreFact]
    public async Task Review_Cancelled_LeavesNothingAndIsWorkedOutAnew()
    {
        await using var world = await FilledAsync(stores);
        var draft = await world.OpenAsync(Spend("spend.csv", "10"));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => world.Reviews.OfAsync(draft, null, cancelled.Token));
        var phases = new List<DraftPhase>();
        await world.Reviews.OfAsync(draft, new Told(phases), None);

        Assert.Equal([DraftPhase.Opening, DraftPhase.Reading, DraftPhase.Comparing, DraftPhase.Checking], phases);
    }

    private sealed class Told(List<DraftPhase> phases) : IProgress<DraftProgress>
    {
        public void Report(DraftProgress value) => phases.Add(value.Phase);
    }

    private sealed class MovedClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }

    public sealed class OnSqlite() : DraftReleaseTests(TestStores.Sqlite);

    public sealed class OnPostgres() : DraftReleaseTests(TestStores.Postgres);
}
