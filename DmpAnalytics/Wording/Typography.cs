using System.Text.RegularExpressions;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>Texts of the data files as they are set in their language: French signs keep their narrow space, apostrophes are curved.</summary>
public static partial class Typography
{
    /// <summary>The text in the language, set.</summary>
    public static string Set(this LocalText text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.In(language);
        return language == Language.Fr ? Spaces().Replace(Apostrophes().Replace(said, "\u2019"), "\u202F") : said;
    }

    [GeneratedRegex(@" (?=[;:!?%€»])|(?<=«) ")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})")]
    private static partial Regex Apostrophes();
}
