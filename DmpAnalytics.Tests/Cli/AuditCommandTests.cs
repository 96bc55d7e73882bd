using DmpAnalytics.Tests.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class AuditCommandTests
{
    [Fact]
    public async Task Verify_OfAWholeLog_SaysSoWithItsEndAndChangesNothing()
    {
        await using var store = await SomeLog.StoreAsync(TestStores.Sqlite);
        var before = await store.FingerprintAsync();

        var run = await CommandRun.InAsync(store, "audit", "verify", "--lang", "en");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("6 entries hang together", run.Output, StringComparison.Ordinal);
        var head = run.Output.TrimEnd().Split(' ')[^1];
        Assert.Equal(0, (await CommandRun.InAsync(store, "audit", "verify", "--head", head)).ExitCode);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [Fact]
    public async Task Verify_OfATamperedLog_NamesTheEntryAndFails()
    {
        await using var store = await SomeLog.StoreAsync(TestStores.Sqlite);
        await SomeLog.TamperAsync(store, "UPDATE audit_log SET reason = 'nothing' WHERE number = 3");

        var run = await CommandRun.InAsync(store, "audit", "verify", "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("L’entrée 3 ne dit plus ce qui avait été écrit.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_ThenVerify_ProvesTheFileWithoutTheStore()
    {
        await using var store = await SomeLog.StoreAsync(TestStores.Sqlite);
        using var folder = new TestFolder();

        var export = await CommandRun.InAsync(store, "audit", "export", folder["log.jsonl"]);
        var verify = await CommandRun.OfAsync("audit", "verify", folder["log.jsonl"], "--data-dir", folder["nowhere"]);

        Assert.Equal((0, ""), (export.ExitCode, export.Error));
        Assert.Equal((0, ""), (verify.ExitCode, verify.Error));
        Assert.False(Directory.Exists(folder["nowhere"]));
        var lines = await File.ReadAllLinesAsync(folder["log.jsonl"]);
        await File.WriteAllLinesAsync(folder["log.jsonl"], lines.Where((_, place) => place != 2));
        Assert.Equal(1, (await CommandRun.OfAsync("audit", "verify", folder["log.jsonl"])).ExitCode);
    }

    [Fact]
    public async Task Verify_OfNothing_SaysWhatIsMissing()
    {
        using var folder = new TestFolder();

        var run = await CommandRun.OfAsync("audit", "verify", "--data-dir", folder.Root);
        var head = await CommandRun.OfAsync("audit", "verify", "--head", "12", "--data-dir", folder.Root);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("dmp-analytics.db", run.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, head.ExitCode);
    }
}
