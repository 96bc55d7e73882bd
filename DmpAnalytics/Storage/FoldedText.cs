using System.Globalization;
using System.Text;

namespace DmpAnalytics.Storage;

/// <summary>Text without accents and case, so that what is typed is found however it was written.</summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            _ = letter switch
            {
                '\u2019' => folded.Append('\''),
                '\u0153' or '\u0152' => folded.Append("oe"),
                _ => folded.Append(char.ToLowerInvariant(letter)),
            };
        }

        return folded.ToString();
    }

    public static string[] Words(string text) => Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Millionths of a number typed in French or English: <c>158 000</c>, <c>1 196,14</c>, <c>158,000</c>; null where it is none.</summary>
    public static long? Millionths(string text)
    {
        var bare = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        if (bare.Length is 0 or > 20 || !bare.All(letter => char.IsAsciiDigit(letter) || letter is ',' or '.')) return null;
        var point = bare.LastIndexOfAny([',', '.']);
        var isDecimal = point >= 0 && bare.Length - point != 4;
        var digits = bare.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        if (isDecimal) digits = digits.Insert(digits.Length - (bare.Length - point - 1), ".");
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Domain.Figure.IsStorable(value)
            ? decimal.ToInt64(value * 1_000_000m)
            : null;
    }
}
