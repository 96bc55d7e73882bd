using System.Text.RegularExpressions;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>
/// The place in a source, as the file gives it: "§ 3", "p. 27", "body of the text". Usual words are said in the reader's language, whatever
/// language they were written in; all else stays as it is, since a place is looked up in the source's own words.
/// </summary>
public static partial class LocatorText
{
    public static string Of(string locator, Language language)
    {
        if (locator.Length == 0) return "";
        var numbers = Numbers().Matches(locator);
        if (numbers.Count > 1) return locator;
        var key = Others().Replace(Numbers().Replace(locator.ToLowerInvariant(), "n"), "_").Trim('_');
        return Words.Find("Locators", key, language) is { } text ? text.Replace("{0}", numbers.Count == 1 ? numbers[0].Value : "", StringComparison.Ordinal) : locator;
    }

    [GeneratedRegex(@"\d+(\.\d+)*")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[^\p{L}]+")]
    private static partial Regex Others();
}
