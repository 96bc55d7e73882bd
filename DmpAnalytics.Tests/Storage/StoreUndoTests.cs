using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

public abstract class StoreUndoTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Undo_OfAnImport_GivesEveryFigureItsFormerValueAndKeepsTheHistory()
    {
        await using var store = await stores.FilledAsync();
        var before = await store.Reader.FiguresAsync("dmp", null, 1, None);
        var changed = before[0] with { Locator = "p. 99", Origin = null };
        var added = new Figure("dmp", MeasureIds.Spend, "operator", null, Period.Parse("1999"), 7, "EUR", Qualifier.Exact, before[0].Source);
        await store.Writer.CommitAsync(SomeData.Change(1, [added], [changed]), None);

        var outcome = await UndoAsync(store, 2);

        Assert.Equal((UndoStatus.Undone, 3L, new UndoneRows(1, 1)), (outcome.Status, outcome.Version!.Number, outcome.Rows));
        Assert.Equal((DataVersionKind.Undo, 2L, "a wrong year"), (outcome.Version.Kind, outcome.Version.Import, outcome.Version.Note));
        Assert.Equal(before, await store.Reader.FiguresAsync("dmp", null, 3, None));
        var on2 = await store.Reader.FiguresAsync("dmp", null, 2, None);
        Assert.Equal("p. 99", on2.Single(item => item.Id == changed.Id).Locator);
        Assert.Equal(before.Count + 1, on2.Count);
    }

    [StoreFact]
    public async Task Undo_OfAnImportThatWithdrew_BringsBackWhatItWithdrew()
    {
        await using var store = await stores.FilledAsync();
        var before = await store.Reader.FiguresAsync("dmp", null, 1, None);
        var gone = SomeData.Change(1, [before[0], before[1]]).Added;
        await store.Writer.CommitAsync(SomeData.Change(1, []) with { Withdrawn = gone }, None);

        var without = await store.Reader.FiguresAsync("dmp", null, 2, None);
        var outcome = await UndoAsync(store, 2);

        Assert.Equal(before.Skip(2), without);
        Assert.Equal(new UndoneRows(0, 2), outcome.Rows);
        Assert.Equal(before, await store.Reader.FiguresAsync("dmp", null, 3, None));
    }

    [StoreFact]
    public async Task Undo_OfAnImport_LeavesWhatALaterOneChanged()
    {
        await using var store = await stores.FilledAsync();
        var first = (await store.Reader.FiguresAsync("dmp", null, 1, None))[0] with { Origin = null };
        await store.Writer.CommitAsync(SomeData.Change(1, [], [first with { Locator = "second" }]), None);
        await store.Writer.CommitAsync(SomeData.Change(2, [], [first with { Locator = "third" }], "other bytes"), None);

        var outcome = await UndoAsync(store, 2);

        Assert.Equal((UndoStatus.Undone, new UndoneRows(0, 0)), (outcome.Status, outcome.Rows));
        Assert.Equal("third", (await store.Reader.FiguresAsync("dmp", null, 4, None)).Single(item => item.Id == first.Id).Locator);
    }

    [StoreFact]
    public async Task Undo_Twice_OrOfNothing_ChangesNothing()
    {
        await using var store = await stores.FilledAsync();
        var first = (await store.Reader.FiguresAsync("dmp", null, 1, None))[0] with { Origin = null };
        await store.Writer.CommitAsync(SomeData.Change(1, [], [first with { Locator = "second" }]), None);
        await UndoAsync(store, 2);
        var before = await store.FingerprintAsync();

        Assert.Equal(UndoStatus.AlreadyUndone, (await UndoAsync(store, 2)).Status);
        Assert.Equal(UndoStatus.Unknown, (await UndoAsync(store, 9)).Status);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Undo_OfWhatLaterFiguresRestOn_IsRefusedAndNamesIt()
    {
        await using var store = await stores.FilledAsync();
        var figure = new Figure("dmp", MeasureIds.Spend, "operator", null, Period.Parse("1999"), 7, "EUR", Qualifier.Exact, (await store.Reader.FiguresAsync("dmp", null, 1, None))[0].Source);
        await store.Writer.CommitAsync(SomeData.Change(1, [figure]), None);
        var before = await store.FingerprintAsync();

        var outcome = await UndoAsync(store, 1);

        Assert.Equal(UndoStatus.Needed, outcome.Status);
        Assert.Equal(["dmp", "dmp/operator", figure.Source, MeasureIds.Spend], outcome.Needed);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    private static Task<UndoOutcome> UndoAsync(TestStore store, long import) => store.Undo.UndoAsync(import, TestStore.Someone, "a wrong year", SomeData.At, None);

    public sealed class OnSqlite() : StoreUndoTests(TestStores.Sqlite);

    public sealed class OnPostgres() : StoreUndoTests(TestStores.Postgres);
}
