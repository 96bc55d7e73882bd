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
