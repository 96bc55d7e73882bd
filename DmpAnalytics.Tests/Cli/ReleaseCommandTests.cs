using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Tests.Import.Drafts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>What comes in on terms: warnings with a reason, the whole of a source again, a draft that waits.</summary>
public class ReleaseCommandTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task Import_WithWarnings_NeedsAReasonThatIsKept()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var path = await WriteAsync(folder, DraftWorld.Spend("spend.csv", "10"), "\n");

        var refused = await CommandRun.InAsync(store, "import", path);
        var done = await CommandRun.InAsync(store, "import", path, "--acknowledge", "the export ends so");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--acknowledge", refused.Output, StringComparison.Ordinal);
        Assert.Equal(0, done.ExitCode);
        var kept = Assert.Single((await store.Get<DraftStore>().OfImportAsync(2, None))!.Acknowledgements);
        Assert.Equal(("blank_line", "the export ends so"), (kept.Issue, kept.Reason));
    }

    [Fact]
    public async Task Import_Replace_WithdrawsAndSaysHowMany()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        await CommandRun.InAsync(store, "import", await WriteAsync(folder, DraftWorld.Spend("spend.csv", "10", "20", "30")));
        var shorter = await WriteAsync(folder, DraftWorld.Spend("spend.csv", "10"));

        var dry = await CommandRun.InAsync(store, "import", shorter, "--replace", "--dry-run");
        var done = await CommandRun.InAsync(store, "import", shorter, "--replace");

        Assert.Contains("Withdrawn: 2", dry.Output, StringComparison.Ordinal);
        Assert.Equal(0, done.ExitCode);
        Assert.Equal(ImportMode.Replace, (await store.Reader.ImportsAsync(None))[0].Mode);
    }

    [Fact]
    public async Task Release_OfADraft_LetsItInOnceAndRefusesWhatIsNone()
    {
        await using var store = await TestStore.FilledAsync();
        var draft = (await store.Get<DraftDesk>().OpenAsync([DraftWorld.Spend("spend.csv", "10")], Actor.CommandLine, ImportMode.Add, null, None)).Draft!;

        var late = await CommandRun.InAsync(store, "release", draft.Id, "--at", "2001-01-01T00:00:00Z");
        var wrong = await CommandRun.InAsync(store, "release", draft.Id, "--at", "soon");
        var done = await CommandRun.InAsync(store, "release", draft.Id);
        var again = await CommandRun.InAsync(store, "release", draft.Id);

        Assert.Equal((1, 1, 0, 1), (late.ExitCode, wrong.ExitCode, done.ExitCode, again.ExitCode));
        Assert.Equal(2, await store.Reader.LatestVersionAsync(None));
    }

    [Fact]
    public async Task Import_OfATableWithoutSources_TakesTheOneNamed()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var path = await WriteAsync(folder, DraftWorld.Text("t.csv", "Programme;Période;Dossiers créés\nDMP;31/12/1999;1 234\n"));

        var asked = await CommandRun.InAsync(store, "import", path);
        var done = await CommandRun.InAsync(store, "import", path, "--source", DraftWorld.Source);

        Assert.Equal((1, 0), (asked.ExitCode, done.ExitCode));
        Assert.NotNull((await store.Get<DraftStore>().OfImportAsync(2, None))!.Files[0].Mapping);
    }

    private static async Task<string> WriteAsync(TestFolder folder, ImportFile file, string more = "")
    {
        var path = folder[file.Name];
        await File.WriteAllBytesAsync(path, [.. file.Bytes.ToArray(), .. System.Text.Encoding.UTF8.GetBytes(more)]);
        return path;
    }
}
