using DmpAnalytics.Domain;

namespace DmpAnalytics.Cli;

/// <summary>The language of the console: <c>--lang</c> if it is given, else that of the environment, else English.</summary>
internal static class ConsoleLanguage
{
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language Of(IReadOnlyList<string> args, Func<string, string?> variable)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var said = args[i] == "--lang" && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith("--lang=", StringComparison.Ordinal) ? args[i]["--lang=".Length..]
                : null;
            if (Code.TryParse<Language>(said, out var chosen)) return chosen;
        }

        var locale = Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return locale?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? Language.Fr : Language.En;
    }
}
