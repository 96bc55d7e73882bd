using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>
/// The texts of the product, one pair of resource files per area: <c>Wording/{Area}.resx</c> (English) and
/// <c>Wording/{Area}.fr.resx</c>. A key without a text is a bug, not a blank.
/// </summary>
public static class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new(StringComparer.Ordinal);

    /// <exception cref="MissingManifestResourceException">The area or the key does not exist in this language.</exception>
    public static string Get(string area, string key, Language language) =>
        Find(area, key, language)
        ?? throw new MissingManifestResourceException($"No text '{key}' in '{area}' for {language}.");

    /// <summary>The text of a key that may be missing, such as one made from a code of the data.</summary>
    public static string? Find(string area, string key, Language language) =>
        Areas.GetOrAdd(area, static name => new ResourceManager($"DmpAnalytics.Wording.{name}", typeof(Words).Assembly))
            .GetString(key, Culture(language));

    /// <summary>A text with its places {0}, {1}… filled; the arguments are texts already, numbers never.</summary>
    public static string Format(string area, string key, Language language, params object[] texts) =>
        string.Format(Culture(language), Get(area, key, language), texts);

    public static CultureInfo Culture(Language language) =>
        CultureInfo.GetCultureInfo(language == Language.Fr ? "fr-FR" : "en-GB");
}
