using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>A source as it is named when it is quoted.</summary>
public static class SourceNames
{
    /// <summary><c>Cour des comptes, 2013</c>.</summary>
    public static string Short(Source source) =>
        source.Published is { } published ? $"{source.Publisher}, {Wording.Formats.Year(published.Last.Year)}" : source.Publisher;

    /// <summary>Publisher, title, date and address; a title of ours in square brackets.</summary>
    public static string Full(Source source, Language language) => string.Join(", ", Parts(source, language));

    /// <summary>The licence, or that none is stated.</summary>
    public static string Licence(Source source, Language language) => source.Licence ?? Words.Get("Quote", "licence.none", language);

    /// <summary>The first three, and how many more there are: <c>Cour des comptes, 2013 ; … (+2)</c>.</summary>
    public static string Several(IReadOnlyCollection<Source> sources, Language language)
    {
        const int Most = 3;
        var names = sources.Select(Short).Distinct(StringComparer.Ordinal).ToList();
        var said = string.Join(Words.Get("Quote", "list", language), names.Take(Most));
        return names.Count <= Most ? said : $"{said} (+{Wording.Formats.Number(names.Count - Most, language)})";
    }

    /// <summary>Publisher, title, date and the place in it, without the address; empty for a source that is not there.</summary>
    public static string Cited(Source? source, string locator, Language language) =>
        source is null ? "" : string.Join(", ", Parts(source with { Url = null }, language).Append(LocatorText.Of(locator, language)).Where(text => text.Length > 0));

    private static IEnumerable<string> Parts(Source source, Language language)
    {
        yield return source.Publisher;
        yield return source.TitleIsOurs ? $"[{source.Title}]" : source.Title;
        if (source.Published is { } published) yield return Wording.Formats.Period(published, language);
        if (source.Url is { } url) yield return url;
    }
}
