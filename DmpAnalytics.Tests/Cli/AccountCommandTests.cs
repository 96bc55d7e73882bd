using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Cli;

public class AccountCommandTests
{
    [Fact]
    public async Task UserAndToken_OnANewFolder_MakeAnAccountAnAddressAndAToken()
    {
        await using var store = TestStore.Missing();

        var added = await CommandRun.InAsync(store, "user", "add", "c.durand", "--display-name", "Camille Durand", "--role", "contributor", "auditor", "--lang", "fr");
        var again = await CommandRun.InAsync(store, "user", "add", "C.DURAND", "--lang", "fr");
        var reset = await CommandRun.InAsync(store, "user", "reset", "c.durand", "--second-factor");
        var token = await CommandRun.InAsync(store, "token", "add", "c.durand", "--label", "nightly", "--scope", "import", "log", "--days", "30");

        Assert.Equal((0, 1, 0, 0), (added.ExitCode, again.ExitCode, reset.ExitCode, token.ExitCode));
        Assert.Contains("Le compte c.durand est créé.", added.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^http://localhost:5080/set-password\?key=[\w-]{43}\r?$", added.Output);
        Assert.Contains("Un compte porte déjà ce nom.", again.Error, StringComparison.Ordinal);
        Assert.Matches(@"^dmpa_[\w-]{43}\r?\n$", token.Output);
        Assert.Contains("never shown again", token.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user", "reset", "nobody")]
    [InlineData("token", "add", "nobody", "--label", "x", "--scope", "log")]
    [InlineData("user", "add", "with space")]
    [InlineData("user", "add", "someone", "--role", "king")]
    [InlineData("token", "add", "someone", "--label", "x")]
    public async Task Line_ThatIsWrong_IsRefused(params string[] line)
    {
        await using var store = TestStore.Missing();

        var run = await CommandRun.InAsync(store, line);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("key=", run.Output, StringComparison.Ordinal);
    }
}
