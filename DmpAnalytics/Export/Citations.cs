using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>What one says when one quotes: a sentence with its caveats, a short and a full citation. Each with the address that reopens the view as it was.</summary>
public static class Citations
{
    private const string Area = "Quote";

    /// <summary>More caveats than these are left to the address.</summary>
    private const int MostCaveats = 3;

    /// <summary>The finding, what it is about, the caveats, the sources, the day it was read and the frozen address.</summary>
    public static string Sentence(Quotation quotation)
    {
        var language = quotation.Language;
        var parts = new List<string> { Stopped(quotation.Title) };
        if (quotation.About.Length > 0) parts.Add(Stopped(quotation.About));
        if (!quotation.Caveats.IsEmpty) parts.Add(Words.Format(Area, "caveats", language, Caveats(quotation)));
        if (!quotation.Sources.IsEmpty) parts.Add(Stopped(Words.Format(Area, "source", language, SourcesAndPage(quotation))));
        parts.Add(Words.Format(Area, "read_on", language, Wording.Formats.Date(quotation.Edition.Today, language), quotation.FrozenLink));
        return string.Join(' ', parts);
    }

    /// <summary>Product, title, data version and frozen address.</summary>
    public static string Short(Quotation quotation) => Words.Format(
        Area, "cite.short", quotation.Language, quotation.Title, VersionOf(quotation), quotation.FrozenLink);

    /// <summary>The same with what it is about, every source, and the day it was read.</summary>
    public static string Full(Quotation quotation) => Words.Format(
        Area,
        "cite.full",
        quotation.Language,
        quotation.Title,
        Stopped(quotation.About),
        quotation.Sources.IsEmpty ? "–" : string.Join(Words.Get(Area, "list", quotation.Language), quotation.Sources.Select(source => SourceNames.Full(source, quotation.Language)).Append(quotation.Locator).Where(text => text.Length > 0)),
        VersionOf(quotation),
        Wording.Formats.Date(quotation.Edition.Today, quotation.Language),
        quotation.FrozenLink);

    /// <summary><c>version 3 des données, 22 novembre 2026</c>.</summary>
    public static string VersionOf(Quotation quotation) => Words.Format(
        Area, "data_version", quotation.Language, Wording.Formats.Number(quotation.Edition.Data, quotation.Language), Wording.Formats.Date(quotation.Edition.Day, quotation.Language));

    private static string SourcesAndPage(Quotation quotation)
    {
        var names = SourceNames.Several(quotation.Sources, quotation.Language);
        return quotation.Locator.Length == 0 ? names : $"{names}, {quotation.Locator}";
    }

    private static string Caveats(Quotation quotation)
    {
        var said = string.Join(' ', quotation.Caveats.Take(MostCaveats).Select(Stopped));
        var more = quotation.Caveats.Length - MostCaveats;
        return more <= 0 ? said : $"{said} {Words.Format(Area, more == 1 ? "caveats.more.one" : "caveats.more", quotation.Language, Wording.Formats.Number(more, quotation.Language))}";
    }

    private static string Stopped(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
}
