using System.Text.Json;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class IndicatorCommandTests
{
    [Fact]
    public async Task Indicator_ForAQuestion_IsTheAnswerOfTheInterface()
    {
        await using var application = await TestApplication.StartAsync();
        var expected = await application.Client.GetStringAsync(
            new Uri("/api/v1/indicators/cost_per_active_dossier?programme=dmp&at=2012-06-30&scope=direct&lang=fr", UriKind.Relative));

        var run = await CommandRun.InAsync(
            application.Store,
            "indicator", "cost_per_active_dossier", "--programme", "dmp", "--at", "2012-06-30", "--scope", "direct", "--lang", "fr");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(expected, run.Output.TrimEnd());
        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(3065.69m, answer.RootElement.GetProperty("value").GetDecimal());
    }

    [Theory]
    [InlineData("fr", "210\u202F000\u202F000\u202F€ ÷ 68\u202F500\u202Fdossiers = 3\u202F065,69\u202F€")]
    [InlineData("en", "€210,000,000 ÷ 68,500\u202Frecords = €3,065.69")]
    public async Task Indicator_AsACard_IsTheCalculationInTheLanguageOfTheConsole(string language, string numbers)
    {
        await using var store = await TestStore.FilledAsync();

        var run = await CommandRun.InAsync(
            store, "indicator", "cost_per_active_dossier", "--programme", "dmp", "--at", "2012-06-30", "--scope", "direct", "--card", "--lang", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(numbers, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Indicator_WithoutADatabase_FillsOneAndKeepsTheOutputClean()
    {
        await using var store = TestStore.Missing();

        var run = await CommandRun.InAsync(store, "indicator", "spend_to_date", "--at", "2013-12-31", "--scope", "operator");

        using var answer = JsonDocument.Parse(run.Output);
        Assert.Equal(187_000_000m, answer.RootElement.GetProperty("value").GetDecimal());
        Assert.Contains("spend.csv", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cost_per_active_dossier", "--programme", "nobody", "nobody")]
    [InlineData("cost_per_active_dossier", "--at", "yesterday", "yesterday")]
    [InlineData("cost_per_active_dossier", "--prices", "real", "real")]
    [InlineData("no_such_indicator", "--programme", "dmp", "no_such_indicator")]
    public async Task Indicator_WithAWrongParameter_IsRefusedInWords(string id, string option, string value, string said)
    {
        await using var store = await TestStore.FilledAsync();

        var run = await CommandRun.InAsync(store, "indicator", id, option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }
}
