using System.Text.Json;
using DmpAnalytics.Tests.Import.Batches;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

/// <summary>What the commands say of plausibility.</summary>
public class FindingsTests
{
    [Fact]
    public async Task Check_OfAFall_TellsItInWordsAndExitsWell()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "check", await WriteAsync(folder), "--lang", "fr");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("avertissement cumulative_falls (dmp)", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 nouveaux constats", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sources_disagree", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ForAllFindings_TellsTheStoredOnesToo()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "check", await WriteAsync(folder), "--findings", "all", "--format", "json");

        using var report = JsonDocument.Parse(run.Output);
        var findings = report.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, finding => finding.GetProperty("rule").GetString() == "sources_disagree");
        var fresh = Assert.Single(findings, finding => finding.GetProperty("isNew").GetBoolean());
        Assert.Equal("cumulative_falls", fresh.GetProperty("rule").GetString());
        Assert.Equal(2, fresh.GetProperty("figures").GetArrayLength());
    }

    [Fact]
    public async Task Import_OfAFall_TellsItAndWrites()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "import", await WriteAsync(folder));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("cumulative_falls (dmp)", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, await store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    private static async Task<string> WriteAsync(TestFolder folder)
    {
        var file = await FindingsReviewTests.FallAsync();
        await File.WriteAllBytesAsync(folder[file.Name], file.Bytes.ToArray());
        return folder[file.Name];
    }
}
