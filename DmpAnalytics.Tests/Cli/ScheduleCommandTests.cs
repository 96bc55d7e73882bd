using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Storage.SavedReports;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class ScheduleCommandTests
{
    [Fact]
    public async Task Schedule_OnTheCommandLine_IsSetUpRunPausedAndRemoved()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var added = await CommandRun.InAsync(store, "schedule", "add", "press-sheet", "--rhythm", "daily", "--form", "md", "html", "--programme", "dmp", "--language", "fr");
        var id = added.Output.Split(' ')[1].TrimEnd(',');
        var ran = await CommandRun.InAsync(store, "schedule", "run", "--reports-dir", folder["out"]);
        var again = await CommandRun.InAsync(store, "schedule", "run", "--reports-dir", folder["out"]);
        var paused = await CommandRun.InAsync(store, "schedule", "pause", id);
        var list = await CommandRun.InAsync(store, "schedule", "list", "--lang", "fr");
        var removed = await CommandRun.InAsync(store, "schedule", "remove", id);

        Assert.Equal((0, 0, 0, 0), (added.ExitCode, ran.ExitCode, paused.ExitCode, removed.ExitCode));
        Assert.Equal(2, ran.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(again.Output);
        Assert.Equal(4, Directory.GetFiles(Assert.Single(Directory.GetDirectories(folder["out"]))).Length);
        Assert.Contains(id, list.Output, StringComparison.Ordinal);
        Assert.Contains("Suspendu.", list.Output, StringComparison.Ordinal);
        Assert.Equal("Nothing is scheduled.", (await CommandRun.InAsync(store, "schedule", "list")).Output.Trim());
    }

    [Theory]
    [InlineData("schedule", "add", "nothing", "--rhythm", "daily", "--form", "md")]
    [InlineData("schedule", "add", "press-sheet", "--rhythm", "often", "--form", "md")]
    [InlineData("schedule", "add", "press-sheet", "--rhythm", "daily", "--form", "exe")]
    [InlineData("schedule", "add", "press-sheet", "--rhythm", "daily", "--form", "md", "--programme", "none")]
    [InlineData("schedule", "pause", "nothing")]
    [InlineData("report", "nothing", "--output", "x.md")]
    public async Task Line_ThatCannotBe_IsRefusedWithAReason(params string[] line)
    {
        await using var store = await TestStore.FilledAsync();

        var run = await CommandRun.InAsync(store, line);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task Report_ThatIsKept_IsWrittenByItsId()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var shelf = new ReportShelf(store.Get<ReportStore>(), TimeProvider.System);
        var text = new Report { Title = "Réunion", Language = Language.Fr, Parameters = new() { Programme = "dmp", To = Period.Parse("2012-06-30") }, Blocks = [new TextBlock("{{cost_per_dossier}}") { Id = "a" }] };
        var kept = await shelf.KeepAsync(text, TestStore.Someone, CancellationToken.None);

        var draft = await CommandRun.InAsync(store, "report", kept.Id, "--output", folder["a.md"]);
        await shelf.ApproveAsync((await shelf.FindAsync(kept.Id, null, CancellationToken.None))!, 1, [], TestStore.Someone, CancellationToken.None);
        var approved = await CommandRun.InAsync(store, "report", kept.Id, "--output", folder["b.md"]);

        Assert.Equal((0, 0), (draft.ExitCode, approved.ExitCode));
        Assert.Contains("not approved", draft.Error, StringComparison.Ordinal);
        Assert.Empty(approved.Error);
        Assert.Contains("1\u202F329,11\u202F€", await File.ReadAllTextAsync(folder["a.md"]), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(folder["a.md"]), await File.ReadAllTextAsync(folder["b.md"]));
    }
}
