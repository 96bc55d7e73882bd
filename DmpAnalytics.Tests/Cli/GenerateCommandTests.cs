using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class GenerateCommandTests
{
    [Fact]
    public async Task Generate_OfASeed_WritesTheSameFilesAgain()
    {
        using var folder = new TestFolder();

        var first = await CommandRun.OfAsync("generate", "--figures", "500", "--seed", "7", "--output", folder["first"]);
        await CommandRun.OfAsync("generate", "--figures", "500", "--seed", "7", "--output", folder["again"]);
        await CommandRun.OfAsync("generate", "--figures", "500", "--seed", "8", "--output", folder["other"]);

        Assert.Equal(0, first.ExitCode);
        Assert.Equal(Bytes(folder["first"]), Bytes(folder["again"]));
        Assert.NotEqual(Bytes(folder["first"]), Bytes(folder["other"]));
        Assert.Equal(500, Directory.GetFiles(folder["first"], "*.csv").Where(IsFigures).Sum(file => File.ReadAllLines(file).Length - 1));
    }

    [Fact]
    public async Task Generate_GivesFilesThatAreCleanOnTheirOwn()
    {
        using var folder = new TestFolder();
        await CommandRun.OfAsync("generate", "--figures", "2000", "--output", folder["set"]);

        var read = DmpAnalytics.Import.ImportReader.Read(
            [.. Directory.GetFiles(folder["set"]).Select(path => new DmpAnalytics.Import.ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))]);

        Assert.DoesNotContain(read.Issues, issue => issue.Severity == DmpAnalytics.Import.IssueSeverity.Error);
        Assert.Equal(2000, read.DataSet.Figures.Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100000001")]
    public async Task Generate_OfANumberOutOfRange_IsRefused(string number)
    {
        var run = await CommandRun.OfAsync("generate", "--figures", number, "--lang", "fr");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--figures", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generate_OfEstablishments_WritesAFileForEachYearThatIsClean()
    {
        using var folder = new TestFolder();

        var run = await CommandRun.OfAsync("generate", "--establishments", "3", "--years", "2", "--output", folder["set"]);
        var check = await CommandRun.OfAsync("check", folder["set"], "--data-dir", folder["app-data"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("864", run.Output, StringComparison.Ordinal);
        Assert.Equal(["figures-2005.csv", "figures-2006.csv"], Directory.GetFiles(folder["set"], "figures-*.csv").Select(Path.GetFileName).Order());
        Assert.Equal(0, check.ExitCode);
    }

    [Theory]
    [InlineData()]
    [InlineData("--figures", "5", "--establishments", "5")]
    [InlineData("--establishments", "0")]
    [InlineData("--establishments", "5", "--years", "21")]
    public async Task Generate_OfNothingOrBothOrTooMany_IsRefused(params string[] arguments)
    {
        var run = await CommandRun.OfAsync(["generate", .. arguments, "--lang", "en"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--establishments", run.Error, StringComparison.Ordinal);
    }

    private static bool IsFigures(string path) =>
        Path.GetFileName(path) is "dossiers.csv" or "spend.csv" or "connections.csv" or "usage.csv";

    private static string Bytes(string folder) =>
        string.Join('\n', Directory.GetFiles(folder).Order().Select(File.ReadAllText));
}
