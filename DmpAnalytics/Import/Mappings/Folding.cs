using System.Globalization;
using System.Text;

namespace DmpAnalytics.Import.Mappings;

/// <summary>Names as they are compared: small letters without accents; all that is neither letter nor digit is one space.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter)) folded.Append(char.ToLowerInvariant(letter));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd().Replace("\u0153", "oe", StringComparison.Ordinal);
    }
}
