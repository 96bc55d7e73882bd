using System.Text.Json;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Cli;

public class CheckCommandTests
{
    [Fact]
    public async Task Check_OfTheShippedFigures_FindsNoError()
    {
        await using var store = TestStore.Missing();

        var run = await CommandRun.InAsync(store, "check", TestStore.DataFolder);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Errors: 0;", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(store.Location.DataDir));
    }

    [Fact]
    public async Task Check_OfABrokenFile_TellsEveryIssueAsJson()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var header = (await File.ReadAllLinesAsync(Path.Combine(TestStore.DataFolder, "events.csv")))[0];
        await File.WriteAllTextAsync(folder["events.csv"], header + "\ne1,dmp,not a date,Un,One,nothing\ne2,nobody,2012,Deux,Two,nothing\n");

        var run = await CommandRun.InAsync(store, "check", folder["events.csv"], "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal("events", report.RootElement.GetProperty("files")[0].GetProperty("kind").GetString());
        var issues = report.RootElement.GetProperty("issues").EnumerateArray().ToList();
        Assert.Equal(report.RootElement.GetProperty("errors").GetInt32(), issues.Count);
        Assert.All(issues, issue => Assert.InRange(issue.GetProperty("line").GetInt32(), 2, 3));
        Assert.Contains(issues, issue => issue.GetProperty("code").GetString() == "unknown_programme");
        Assert.Contains(issues, issue => issue.GetProperty("code").GetString() == "bad_period");
        Assert.All(issues, issue => Assert.NotEqual(
            issue.GetProperty("text").GetProperty("fr").GetString(), issue.GetProperty("text").GetProperty("en").GetString()));
    }

    [Fact]
    public async Task Check_AgainstADatabaseOfANewerProgram_IsRefusedInWords()
    {
        await using var store = await TestStore.FilledAsync();
        await using (var context = store.Open())
        {
            await context.Database.ExecuteSqlRawAsync(
                "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) VALUES ('29990101000000_Later', '99.0.0')");
        }

        var before = await store.FingerprintAsync();
        foreach (var command in new[] { "check", "import" })
        {
            var run = await CommandRun.InAsync(store, command, TestStore.DataFolder);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("newer version of the program (29990101000000_Later)", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await store.FingerprintAsync());
    }

    [Fact]
    public async Task Command_WithWrongSettings_TellsThem()
    {
        using var folder = new TestFolder();
        await File.WriteAllTextAsync(folder["a-file"], "");

        var run = await CommandRun.OfAsync("check", TestStore.DataFolder, "--data-dir", folder["a-file"], "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Rien n’a été démarré", run.Error, StringComparison.Ordinal);
        Assert.Contains("a-file", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("marked.csv")]
    [InlineData("marked.xlsx")]
    public async Task Check_WithAnnotate_GivesTheFileBackWithItsProblems(string name)
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var header = (await File.ReadAllLinesAsync(Path.Combine(TestStore.DataFolder, "events.csv")))[0];
        await File.WriteAllTextAsync(folder["events.csv"], header + "\ne1,dmp,not a date,Un,One,nothing\n");

        var first = await CommandRun.InAsync(store, "check", folder["events.csv"], "--annotate", folder[name], "--lang", "fr");
        var second = await CommandRun.InAsync(store, "check", folder[name]);

        Assert.Equal((1, 1), (first.ExitCode, second.ExitCode));
        Assert.Contains(folder[name], first.Error, StringComparison.Ordinal);
        Assert.Contains($"{name}, line 2, column ", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown_column", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithAnnotateOfTwoFiles_IsRefusedInWords()
    {
        await using var store = TestStore.Missing();
        using var folder = new TestFolder();

        var run = await CommandRun.InAsync(store, "check", TestStore.DataFolder, "--annotate", folder["x.csv"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("one file at a time", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["x.csv"]));
    }
}
