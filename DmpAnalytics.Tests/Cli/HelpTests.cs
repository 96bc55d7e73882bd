using DmpAnalytics.Cli;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Cli;

public class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("serve")]
    [InlineData("import")]
    [InlineData("check")]
    [InlineData("indicator")]
    [InlineData("user add")]
    [InlineData("user reset")]
    [InlineData("token add")]
    public async Task Help_OfEveryCommand_IsInTheLanguageAskedFor(string command)
    {
        string[] words = command.Length == 0 ? ["--help"] : [.. command.Split(' '), "--help"];

        var english = await CommandRun.OfAsync([.. words, "--lang", "en"]);
        var french = await CommandRun.OfAsync([.. words, "--lang=fr"]);

        Assert.Equal((0, 0), (english.ExitCode, french.ExitCode));
        Assert.Contains("--data-dir", english.Output, StringComparison.Ordinal);
        Assert.Contains("Folder of the database", english.Output, StringComparison.Ordinal);
        Assert.Contains("Dossier de la base", french.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Folder", french.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Usage:", french.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Show", french.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--data-dirr", "x")]
    [InlineData("--lang", "de")]
    [InlineData("check", "")]
    [InlineData("nonsense", "")]
    public async Task Line_ThatIsWrong_IsRefusedWithAnExitCode(string first, string second)
    {
        var run = await CommandRun.OfAsync(second.Length == 0 ? [first] : [first, second]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.NotEmpty(run.Error);
    }

    [Theory]
    [InlineData("fr_FR.UTF-8", Language.Fr)]
    [InlineData("en_GB.UTF-8", Language.En)]
    [InlineData("C", Language.En)]
    [InlineData(null, Language.En)]
    public void Language_OfTheEnvironment_IsTaken(string? locale, Language expected)
    {
        Assert.Equal(expected, ConsoleLanguage.Of([], name => name == "LANG" ? locale : null));
        Assert.Equal(Language.Fr, ConsoleLanguage.Of(["check", "--lang", "fr"], name => name == "LANG" ? locale : null));
    }
}
