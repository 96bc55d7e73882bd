using System.Globalization;
using System.Text;

namespace DmpAnalytics.Accounts;

/// <summary>The names under which one signs in.</summary>
public static class AccountNames
{
    public const int Shortest = 2;

    public const int Longest = 64;

    /// <summary>Beside letters a to z and digits: what an e-mail address or a directory's name is made of.</summary>
    private const string Signs = ".-_@+";

    public static bool IsName(string? name) =>
        name is { Length: >= Shortest and <= Longest }
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || Signs.Contains(letter, StringComparison.Ordinal));

    /// <summary>How a person is called: without control characters and marks that turn the direction of writing, not blank.</summary>
    public static bool IsDisplayName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= Longest && !name.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
