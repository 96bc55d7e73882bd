using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.SavedReports;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Reports;

public class ReportShelfTests
{
    private static readonly Report Text = new()
    {
        Title = "Essai",
        Language = Language.Fr,
        Parameters = new() { Programme = "dmp" },
        Blocks = [new TextBlock("{{cost_per_dossier}}") { Id = "a" }],
    };

    [Fact]
    public async Task Report_SavedAgain_KeepsEveryVersion()
    {
        await using var store = await TestStore.EmptyAsync();
        var shelf = ShelfOf(store);
        var kept = await shelf.KeepAsync(Text, TestStore.Someone, CancellationToken.None);

        var saved = await shelf.SaveAsync(kept.Id, kept.Latest, Text with { Title = "Essai 2" }, TestStore.Someone, CancellationToken.None);
        var late = await shelf.SaveAsync(kept.Id, kept.Latest, Text with { Title = "Trop tard" }, TestStore.Someone, CancellationToken.None);

        Assert.Equal(2, saved!.Number);
        Assert.Null(late);
        Assert.Equal("Essai 2", (await shelf.FindAsync(kept.Id, null, CancellationToken.None))!.Report!.Title);
        Assert.Equal("Essai", (await shelf.FindAsync(kept.Id, 1, CancellationToken.None))!.Report!.Title);
        Assert.Equal([2, 1], (await shelf.VersionsAsync(kept.Id, CancellationToken.None)).Select(version => version.Number));
        Assert.Equal(kept.Id, Assert.Single(await shelf.ListAsync(CancellationToken.None)).Stored.Id);
        Assert.Null(await shelf.FindAsync("nothing", null, CancellationToken.None));
        Assert.Null(await shelf.FindAsync(kept.Id, 3, CancellationToken.None));
    }

    [Fact]
    public async Task Approval_OfWhatWasLookedAt_IsInTheLogWithWhatIsDecidedOnIt()
    {
        await using var store = await TestStore.EmptyAsync();
        var shelf = ShelfOf(store);
        var kept = await shelf.KeepAsync(Text, TestStore.Someone, CancellationToken.None);
        var seen = (await shelf.FindAsync(kept.Id, null, CancellationToken.None))!;
        Assert.Null(await shelf.ApprovedAsync(kept.Id, CancellationToken.None));

        Assert.True(await shelf.ApproveAsync(seen, 1, [new("a", "cost_per_dossier", 1329.11m, "EUR/dossier", "1 329,11 €")], TestStore.Someone, CancellationToken.None));
        Assert.False(await shelf.ApproveAsync(seen, 1, [], TestStore.Someone, CancellationToken.None));
        var approved = (await shelf.ApprovedAsync(kept.Id, CancellationToken.None))!;
        Assert.Equal(1329.11m, Assert.Single(approved.Approval!.Numbers).Value);
        Assert.True(approved.Approval.Tells("a", 2));

        Assert.True(await shelf.DecideAsync(approved, "a", 2, accepts: false, "1 329 € → 1 342 €", TestStore.Someone, CancellationToken.None));
        var afterKeeping = (await shelf.ApprovedAsync(kept.Id, CancellationToken.None))!;
        Assert.Equal((1L, false, true), (afterKeeping.Approval!.DataOf("a"), afterKeeping.Approval.Tells("a", 2), afterKeeping.Approval.Tells("a", 3)));

        Assert.True(await shelf.DecideAsync(afterKeeping, "a", 3, accepts: true, "1 329 € → 1 350 €", TestStore.Someone, CancellationToken.None));
        var afterAccepting = (await shelf.ApprovedAsync(kept.Id, CancellationToken.None))!;
        Assert.Equal((3L, false), (afterAccepting.Approval!.DataOf("a"), afterAccepting.Approval.Tells("a", 3)));

        var told = await store.Get<LogReader>().PageAsync(new(), null, 10, CancellationToken.None);
        Assert.Equal(
            ["report_change_accepted", "report_change_kept", "report_approved"],
            told.Entries.Where(each => each.Entry.SubjectId == kept.Id).Select(each => each.Entry.Action));
    }

    [Fact]
    public async Task Report_ThatCannotBeRead_IsThereWithoutItsText()
    {
        await using var store = await TestStore.EmptyAsync();
        var reports = store.Get<ReportStore>();
        await reports.AddAsync(new() { Id = "x", Title = "x", Content = "{}", At = DateTimeOffset.UnixEpoch, Who = "x" }, CancellationToken.None);

        var found = await ShelfOf(store).FindAsync("x", null, CancellationToken.None);

        Assert.NotNull(found);
        Assert.Null(found.Report);
    }

    private static ReportShelf ShelfOf(TestStore store) => new(store.Get<ReportStore>(), TimeProvider.System);
}
