using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>Texts that code asks for by a written key.</summary>
internal static partial class WordingUse
{
    public static IEnumerable<(string Area, string Key)> Asked(SourceFile file) =>
        Call().Matches(file.TextWithoutComments()).Select(match => (match.Groups["area"].Value, match.Groups["key"].Value));

    [GeneratedRegex("""\bWords\.(?:Get|Format)\(\s*"(?<area>\w+)"\s*,\s*"(?<key>[\w.]+)"\s*,""")]
    private static partial Regex Call();
}
