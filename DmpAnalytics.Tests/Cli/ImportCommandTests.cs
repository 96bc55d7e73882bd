using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class ImportCommandTests
{
    [Fact]
    public async Task Import_OfTheShippedFolder_SaysThatAllIsKnown()
    {
        await using var store = await TestStore.FilledAsync();

        var run = await CommandRun.InAsync(store, "import", TestStore.DataFolder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("nothing was written", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Import_DryRunOfAChange_ShowsOldAndNewAndWritesNothing()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var before = await store.FingerprintAsync();

        var run = await CommandRun.InAsync(store, "import", await ChangedAsync(folder), "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("158000 → 158001", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 new, 1 changed, 360 unchanged.", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [Fact]
    public async Task Import_OfAChange_MakesAVersion()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "import", await ChangedAsync(folder), "--lang", "fr");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Importé comme version 2 des données.", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Import_OfAPathThatIsNone_IsRefused()
    {
        await using var store = await TestStore.FilledAsync();

        var run = await CommandRun.InAsync(store, "import", "no-such-file.csv", "no-such-folder/");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no-such-file.csv", run.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-folder/", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_DryRunWithoutADatabase_MakesNone()
    {
        await using var store = TestStore.Missing();

        var run = await CommandRun.InAsync(store, "import", TestStore.DataFolder, "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.False(Directory.Exists(store.Location.DataDir));
    }

    private static async Task<string> ChangedAsync(TestFolder folder)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(TestStore.DataFolder, "dossiers.csv"));
        var at = text.IndexOf("158000,", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["dossiers.csv"], text[..at] + "158001," + text[(at + 7)..]);
        return folder["dossiers.csv"];
    }
}
