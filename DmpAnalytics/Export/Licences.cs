using System.Globalization;
using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>What a source's licence says of passing its figures on.</summary>
public static class Licences
{
    /// <summary>What a licence says, in any case and without accents, when it lets nothing be copied.</summary>
    private static readonly string[] Forbidding =
        ["all rights reserved", "no redistribution", "no copies", "tous droits reserves", "reproduction interdite", "diffusion interdite"];

    /// <summary>Whether a licence forbids to pass its figures on. One that is not stated forbids nothing: single published facts may be quoted.</summary>
    public static bool ForbidCopies(string? licence) =>
        licence is not null && Forbidding.Any(words => Plain(licence).Contains(words, StringComparison.Ordinal));

    /// <summary>Why a file with the figures of a source is refused.</summary>
    public static string Refusal(Source forbidding, Language language)
    {
        ArgumentNullException.ThrowIfNull(forbidding);
        return Words.Format("Quote", "forbidden", language, SourceNames.Short(forbidding), forbidding.Licence!);
    }

    private static string Plain(string text) => string.Concat(text
        .Replace('-', ' ').Replace('_', ' ').ToLowerInvariant().Normalize(NormalizationForm.FormD)
        .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));
}
