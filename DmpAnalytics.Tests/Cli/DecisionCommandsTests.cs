using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class DecisionCommandsTests
{
    [Fact]
    public async Task Commands_DecideAndTakeBack()
    {
        await using var store = await TestStore.FilledAsync();
        var figure = (await store.Reader.FiguresAsync("dmp", null, 1, CancellationToken.None))[0];

        var ranked = await CommandRun.InAsync(store, "rank", figure.Id, "preferred", "--reason", "it is audited", "--lang", "en");
        var corrected = await CommandRun.InAsync(store, "correct", figure.Id, "--value", "12.5", "--reason", "a slip", "--lang", "fr");
        var undone = await CommandRun.InAsync(store, "undo", "--decision", "3", "--reason", "no slip", "--lang", "en");

        Assert.Equal((0, 0, 0), (ranked.ExitCode, corrected.ExitCode, undone.ExitCode));
        Assert.Contains("data version 2", ranked.Output, StringComparison.Ordinal);
        Assert.Contains("version 3 des données", corrected.Output, StringComparison.Ordinal);
        Assert.Contains("data version 4", undone.Output, StringComparison.Ordinal);
        var after = (await store.Reader.FigureAsync(figure.Id, 4, CancellationToken.None))!;
        Assert.Equal((Rank.Preferred, figure.Value), (after.Rank, after.Value));
    }

    [Theory]
    [InlineData("rank", "f0", "preferred", "--reason", "x")]
    [InlineData("rank", "f0", "best", "--reason", "x")]
    [InlineData("rank", "f0", "preferred", "--reason", " ")]
    [InlineData("correct", "f0", "--value", "1,5", "--reason", "x")]
    [InlineData("undo", "--decision", "1", "--reason", "x")]
    [InlineData("undo", "1", "--decision", "1", "--reason", "x")]
    [InlineData("undo", "--reason", "x")]
    public async Task Commands_ThatAreWrong_SaySoAndChangeNothing(params string[] line)
    {
        await using var store = await TestStore.FilledAsync();
        var before = await store.FingerprintAsync();

        var run = await CommandRun.InAsync(store, line);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Equal(before, await store.FingerprintAsync());
    }
}
