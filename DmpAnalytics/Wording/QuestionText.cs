using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Wording;

/// <summary>The conditions of a question in words: in whose money and of which year, as known on which date, what is let through.</summary>
public static class QuestionText
{
    private const string Area = "Questions";

    /// <summary><c>prix courants</c>, <c>prix constants de 2015, en euros au taux de 2015</c>.</summary>
    public static string Prices(ResolvedQuestion question, Language language) => (question.Prices.Year, question.Prices.Currency) switch
    {
        (null, null) => Words.Get(Area, "prices.nominal", language),
        ({ } year, null) => Words.Format(Area, "prices.constant", language, Formats.Year(year)),
        (null, { } currency) => Words.Format(Area, "prices.converted", language, Formats.Currency(currency, language)),
        ({ } year, { } currency) => Words.Format(Area, "prices.constant_converted", language, Formats.Year(year), Formats.Currency(currency, language)),
    };

    /// <summary><c>chiffres tels que connus au 10 janvier 2014 ; 2 chiffres sans date laissés de côté</c>.</summary>
    public static string Known(ResolvedQuestion question, Language language)
    {
        if (question.Known is not { } known) return Words.Get(Area, "known.today", language);

        var said = Words.Format(Area, "known.on", language, Formats.Date(known, language));
        return question.UndatedLeftOut == 0 ? said : said + Words.Get(Area, "separator", language) + Words.Format(
            Area, question.UndatedLeftOut == 1 ? "undated.one" : "undated.many", language, Formats.Number(question.UndatedLeftOut, language));
    }

    /// <summary>All conditions as one sentence.</summary>
    public static string Sentence(ResolvedQuestion question, Language language) =>
        Joined([Prices(question, language), Known(question, language), .. LetThrough(question, language)], language) + ".";

    /// <summary>The conditions that are not the usual ones, within a sentence; empty where there is none.</summary>
    public static string Unusual(ResolvedQuestion question, Language language)
    {
        IEnumerable<string> prices = question.Prices is { Year: null, Currency: null } ? [] : [Prices(question, language)];
        IEnumerable<string> known = question.Known is null ? [] : [Known(question, language)];
        return string.Join(Words.Get(Area, "separator", language), [.. prices, .. known, .. LetThrough(question, language)]);
    }

    /// <summary>The conditions that say nothing of money and are not the usual ones, as a sentence; empty where there is none.</summary>
    public static string OfCounts(ResolvedQuestion question, Language language)
    {
        IEnumerable<string> said =
        [
            .. question.Known is null ? (string[])[] : [Known(question, language)],
            .. question.Breaks ? (string[])[Words.Get(Area, "breaks", language)] : [],
        ];
        return said.Any() ? Joined(said, language) + "." : "";
    }

    private static IEnumerable<string> LetThrough(ResolvedQuestion question, Language language)
    {
        if (question.Bounds) yield return Words.Get(Area, "bounds", language);
        if (question.Breaks) yield return Words.Get(Area, "breaks", language);
    }

    /// <summary>With a capital, since it begins a sentence.</summary>
    private static string Joined(IEnumerable<string> parts, Language language)
    {
        var text = string.Join(Words.Get(Area, "separator", language), parts);
        return char.ToUpper(text[0], Words.Culture(language)) + text[1..];
    }
}
