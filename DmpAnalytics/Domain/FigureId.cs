using System.Globalization;

namespace DmpAnalytics.Domain;

/// <summary>The public id of a figure, <c>f</c> and sixteen hexadecimal digits, and the number that these are.</summary>
public static class FigureId
{
    private const char Mark = 'f';
    private const int Length = 17;

    public static string Of(ulong number) => string.Create(CultureInfo.InvariantCulture, $"{Mark}{number:x16}");

    /// <summary>False for what is no id of any figure, capital letters included.</summary>
    public static bool TryParse(string? text, out ulong number)
    {
        number = 0;
        return text is { Length: Length } && text[0] == Mark && !text.AsSpan(1).ContainsAnyInRange('A', 'F')
            && ulong.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);
    }

    /// <exception cref="FormatException">The text is no id of a figure.</exception>
    public static ulong Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is not the id of a figure.");
}
