using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>French sentences and formats of numbers stand in Wording only.</summary>
internal static class TextsInCode
{
    private static readonly Regex French = new("[àâçéèêëîïôùûœÀÂÇÉÈÊËÎÏÔÙÛŒ]");

    // Number formats, standard and custom: "N2", "C", "#,##0". Dates in ISO form and padded zeros are no wording.
    private static readonly Regex NumberFormat = new(@"ToString\(\s*""(?:[NCPFncpf]\d*|(?!0+"")[#0][#0,. ]*%?)""|:\s*(?:[NCPF]\d*|(?!0+\})[#0][#0,.]*)\}");

    private static readonly Regex Culture = new(@"GetCultureInfo(?:ByIetfLanguageTag)?\s*\(\s*""|new\s+CultureInfo\s*\(\s*""|CreateSpecificCulture\s*\(");

    public static IEnumerable<string> Violations(SourceFile file)
    {
        if (file.Room.Split('/')[0] is "Wording") yield break;
        var text = file.TextWithoutComments();
        if (French.Match(text) is { Success: true } letter) yield return $"{file.Path}: '{letter.Value}' stands outside Wording.";
        if (NumberFormat.Match(text) is { Success: true } format) yield return $"{file.Path}: {format.Value} formats a number outside Wording.";
        if (Culture.Match(text) is { Success: true } culture) yield return $"{file.Path}: {culture.Value} names a culture outside Wording.";
    }
}
