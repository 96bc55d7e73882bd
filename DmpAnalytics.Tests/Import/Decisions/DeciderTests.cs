using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Decisions;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Import.Decisions;

public abstract class DeciderTests(TestStores stores)
{
    private const string Reason = "the Court counts what the ministry only announced";

    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Rank_WithAReason_IsADataVersionOfItsOwnAndStandsInTheLog()
    {
        await using var store = await stores.FilledAsync();
        var before = await CreatedAsync(store);

        var outcome = await store.Get<Decider>().RankAsync(before.Id, Rank.Preferred, $" {Reason} ", TestStore.Someone, None);

        Assert.Equal((DecisionStatus.Decided, DataVersionKind.Rank, 2L, Reason), (outcome.Status, outcome.Version!.Kind, outcome.Version.Number, outcome.Version.Note));
        var after = (await store.Reader.FigureAsync(before.Id, 2, None))!;
        Assert.Equal((Rank.Preferred, before.Origin), (after.Rank, after.Origin));
        Assert.Equal((Rank.Normal, Reason, "someone"), (after.Decisions!.Rank!.From, after.Decisions.Rank.Reason, after.Decisions.Rank.By));
        Assert.Equal(before, await store.Reader.FigureAsync(before.Id, 1, None));
        var entry = (await store.Get<LogReader>().PageAsync(new(), null, 1, None)).Entries[0].Entry;
        Assert.Equal(("rank_changed", before.Id, Reason), (entry.Action, entry.SubjectId, entry.Reason));
        Assert.Contains("\"rank\":\"normal\"", entry.Before, StringComparison.Ordinal);
        Assert.Contains("\"rank\":\"preferred\"", entry.After, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task Correction_OfAValue_CountsAndKeepsWhatTheFileGives()
    {
        await using var store = await stores.FilledAsync();
        var before = await CreatedAsync(store);

        var outcome = await store.Get<Decider>().CorrectAsync(before.Id, 158001.5m, Reason, TestStore.Someone, None);

        var after = (await store.Reader.FigureAsync(before.Id, 2, None))!;
        Assert.Equal((DataVersionKind.Correction, 158001.5m, "158001.5"), (outcome.Version!.Kind, after.Value, after.Published));
        Assert.Equal((before.Value, before.Published), (after.Decisions!.Correction!.From, after.Decisions.Correction.Published));
        await store.Get<Decider>().CorrectAsync(before.Id, 7, "again", TestStore.Someone, None);
        Assert.Equal(before.Value, (await store.Reader.FigureAsync(before.Id, 3, None))!.Decisions!.Correction!.From);
    }

    [StoreFact]
    public async Task Decision_TakenBack_GivesTheFigureAsItWas()
    {
        await using var store = await stores.FilledAsync();
        var before = await CreatedAsync(store);
        await store.Get<Decider>().RankAsync(before.Id, Rank.Deprecated, Reason, TestStore.Someone, None);
        await store.Get<Decider>().CorrectAsync(before.Id, 7, Reason, TestStore.Someone, None);

        Assert.Equal(UndoStatus.Superseded, (await UndoAsync(2)).Status);
        Assert.Equal(UndoStatus.Undone, (await UndoAsync(3)).Status);
        Assert.Equal((before.Value, Rank.Deprecated), ((await store.Reader.FigureAsync(before.Id, 4, None))!.Value, (await store.Reader.FigureAsync(before.Id, 4, None))!.Rank));
        Assert.Equal(UndoStatus.AlreadyUndone, (await UndoAsync(3)).Status);
        Assert.Equal(UndoStatus.Unknown, (await UndoAsync(1)).Status);
        Assert.Equal(UndoStatus.Unknown, (await UndoAsync(99)).Status);
        Assert.Equal("correction_undone", (await store.Get<LogReader>().PageAsync(new(), null, 1, None)).Entries[0].Entry.Action);
        Assert.True((await store.Database.ProveLogAsync(null, None)).IsWhole);

        Task<UndoOutcome> UndoAsync(long version) => store.Undo.UndoDecisionAsync(version, TestStore.Someone, "a mistake", DateTimeOffset.UnixEpoch, None);
    }

    [StoreFact]
    public async Task SameFilesAgain_AfterDecisions_ChangeNothing()
    {
        await using var store = await stores.FilledAsync();
        var figure = await CreatedAsync(store);
        await store.Get<Decider>().RankAsync(figure.Id, Rank.Preferred, Reason, TestStore.Someone, None);
        await store.Get<Decider>().CorrectAsync(figure.Id, 7, Reason, TestStore.Someone, None);

        var outcome = await store.Importer.ImportAsync(await TestStore.ShippedFilesAsync(), TestStore.Someone, None);

        Assert.True(outcome.IsKnown);
        Assert.DoesNotContain(outcome.Read.Issues, issue => issue.Code == IssueCode.SourceMended);
    }

    [StoreTheory]
    [InlineData("159000", 159000)]
    [InlineData("160000", 160000)]
    public async Task FileThatNoLongerGivesTheCorrectedValue_CountsAgainAndIsTold(string published, decimal expected)
    {
        await using var store = await stores.FilledAsync();
        var figure = await CreatedAsync(store);
        await store.Get<Decider>().CorrectAsync(figure.Id, 159000, Reason, TestStore.Someone, None);
        var file = (await TestStore.ShippedFilesAsync()).Single(each => each.Name == figure.Origin!.File);
        var lines = Encoding.UTF8.GetString(file.Bytes.Span).Split('\n');
        lines[figure.Origin!.Line - 1] = lines[figure.Origin.Line - 1].Replace(figure.Published, published, StringComparison.Ordinal);

        var outcome = await store.Importer.ImportAsync([new(file.Name, Encoding.UTF8.GetBytes(string.Join('\n', lines)))], TestStore.Someone, None);

        var issue = Assert.Single(outcome.Read.Issues, issue => issue.Code == IssueCode.SourceMended);
        Assert.Equal((IssueSeverity.Warning, figure.Origin.Line, published), (issue.Severity, issue.Line, issue.Value));
        Assert.Equal("158000 159000", string.Join(' ', issue.Arguments));
        var after = (await store.Reader.FigureAsync(figure.Id, 3, None))!;
        Assert.Equal((expected, null), (after.Value, after.Decisions));
    }

    [StoreFact]
    public async Task Decision_ThatIsNone_ChangesNothing()
    {
        await using var store = await stores.FilledAsync();
        var figure = await CreatedAsync(store);
        var decider = store.Get<Decider>();
        var before = await store.FingerprintAsync();

        Assert.Equal(DecisionStatus.NoReason, (await decider.RankAsync(figure.Id, Rank.Preferred, " ", TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.NoReason, (await decider.CorrectAsync(figure.Id, 7, null, TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.LongReason, (await decider.RankAsync(figure.Id, Rank.Preferred, new('x', 2001), TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.UnknownFigure, (await decider.RankAsync("f0", Rank.Preferred, Reason, TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.Same, (await decider.RankAsync(figure.Id, figure.Rank, Reason, TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.Same, (await decider.CorrectAsync(figure.Id, figure.Value, Reason, TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.BadValue, (await decider.CorrectAsync(figure.Id, -1, Reason, TestStore.Someone, None)).Status);
        Assert.Equal(DecisionStatus.BadValue, (await decider.CorrectAsync(figure.Id, 0.0000001m, Reason, TestStore.Someone, None)).Status);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Decision_AboutAFigureThatChangedMeanwhile_WritesNothing()
    {
        await using var store = await stores.FilledAsync();
        var figure = await CreatedAsync(store);
        await store.Get<Decider>().CorrectAsync(figure.Id, 7, Reason, TestStore.Someone, None);

        var late = await store.Get<StoreAmender>().AmendAsync(
            new() { Kind = DataVersionKind.Rank, At = DateTimeOffset.UnixEpoch, Who = TestStore.Someone, Before = figure, After = figure with { Rank = Rank.Preferred }, Reason = Reason }, None);

        Assert.Null(late);
        Assert.Equal(2, await store.Reader.LatestVersionAsync(None));
    }

    private static async Task<Figure> CreatedAsync(TestStore store) =>
        (await store.Reader.FiguresAsync("dmp", null, 1, None)).First(figure => figure is { Measure: MeasureIds.DossiersCreated, Published: "158000", Rank: Rank.Normal });

    public sealed class OnSqlite() : DeciderTests(TestStores.Sqlite);

    public sealed class OnPostgres() : DeciderTests(TestStores.Postgres);
}
