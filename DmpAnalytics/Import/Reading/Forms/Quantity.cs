using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>What stands beside a number: what it is multiplied by, its currency, that it is a percentage.</summary>
/// <param name="Factor">1, a thousand, a million or a thousand million.</param>
/// <param name="Currency">An ISO code; null where none is said.</param>
/// <param name="IsPercent">A sign or word for percent.</param>
public sealed record Magnitude(decimal Factor, string? Currency, bool IsPercent)
{
    public static readonly Magnitude One = new(1, null, false);

    /// <summary>A dollar sign alone: whose dollar it is, the programme or a person says.</summary>
    public const string Dollar = "$";

    /// <summary>The currencies that a dollar sign alone may be.</summary>
    public static readonly ImmutableArray<string> Dollars = ["USD", "AUD", "CAD", "NZD", "SGD", "HKD"];

    /// <summary>What both say, or null where they contradict each other: two factors, two currencies, money in percent.</summary>
    public Magnitude? With(Magnitude other)
    {
        if (Factor != 1 && other.Factor != 1 && Factor != other.Factor) return null;
        if (Currency is not null && other.Currency is not null && Currency != other.Currency) return null;
        var both = new Magnitude(Factor == 1 ? other.Factor : Factor, Currency ?? other.Currency, IsPercent || other.IsPercent);
        return both is { IsPercent: true, Currency: not null } or { IsPercent: true, Factor: not 1 } ? null : both;
    }
}

/// <summary>
/// A cell with a number and what is written beside it: <c>1 343 642,44 €</c>, <c>210 M€</c>, <c>8,5 millions</c>,
/// <c>£6.4bn</c>, <c>43,4 %</c>, <c>env. 210 M€</c>, <c>≥ 500</c>; and a header that says it for its column: <c>Dépenses (en M€)</c>.
/// </summary>
public static partial class Quantity
{
    private const decimal Thousand = 1_000;
    private const decimal Million = 1_000_000;
    private const decimal ThousandMillion = 1_000_000_000;

    private static readonly FrozenDictionary<string, string> Currencies = new (string Word, string Meaning)[]
    {
        ("€", "EUR"), ("eur", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("£", "GBP"), ("gbp", "GBP"), ("usd", "USD"),
        ("aud", "AUD"), ("a$", "AUD"), ("au$", "AUD"), ("cad", "CAD"), ("c$", "CAD"), ("ca$", "CAD"), ("us$", "USD"), ("nzd", "NZD"), ("nz$", "NZD"), ("$", Magnitude.Dollar), ("dkk", "DKK"), ("chf", "CHF"), ("sek", "SEK"), ("nok", "NOK"),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Factors = new (string Word, decimal Meaning)[]
    {
        ("k", Thousand), ("millier", Thousand), ("milliers", Thousand), ("thousand", Thousand), ("thousands", Thousand), ("mille", Thousand),
        ("m", Million), ("mio", Million), ("mn", Million), ("million", Million), ("millions", Million),
        ("md", ThousandMillion), ("mds", ThousandMillion), ("mrd", ThousandMillion), ("milliard", ThousandMillion), ("milliards", ThousandMillion),
        ("bn", ThousandMillion), ("billion", ThousandMillion), ("billions", ThousandMillion),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);

    /// <summary>
    /// The number apart from what stands beside it, and how exactly it is said (null: nothing is said of it); false where there
    /// are letters that mean nothing here. The number is not judged: its style is the column's.
    /// </summary>
    public static bool TrySplit(string cell, out string number, [NotNullWhen(true)] out Magnitude? beside, out Qualifier? qualifier)
    {
        beside = null;
        number = "";
        var text = cell.Trim();
        qualifier = QualifierOf(ref text);
        if (Parts().Match(text) is not { Success: true } match) return false;

        number = match.Groups["number"].Value.Trim();
        var sign = match.Groups["sign"].Value;
        if (sign.Length > 0) number = sign + number;
        return Of(match.Groups["before"].Value) is { } before && Of(match.Groups["after"].Value) is { } after && (beside = before.With(after)) is not null;
    }

    /// <summary>What the words at the end of a header, or in its brackets, say of the column: <c>en M€</c>, <c>(k€)</c>, <c>%</c>.</summary>
    public static Magnitude OfHeader(string header)
    {
        foreach (var said in Unit().Matches(header).Select(match => match.Groups["unit"].Value))
        {
            if (said.Length > 0 && Of(said) is { } magnitude && magnitude != Magnitude.One) return magnitude;
        }

        return Magnitude.One;
    }

    /// <summary>The header without the words of its unit.</summary>
    public static string WithoutUnit(string header) =>
        Unit().Replace(header, match => Of(match.Groups["unit"].Value) is { } magnitude && magnitude != Magnitude.One ? "" : match.Value).Trim();

    private static Qualifier? QualifierOf(ref string text)
    {
        if (Said(About(), ref text)) return Qualifier.About;
        if (Said(AtLeast(), ref text)) return Qualifier.AtLeast;
        return Said(AtMost(), ref text) ? Qualifier.AtMost : null;
    }

    private static bool Said(Regex words, ref string text)
    {
        if (words.Match(text) is not { Success: true } match) return false;
        text = text[match.Length..];
        return true;
    }

    /// <summary>Null where a word is none of those known.</summary>
    private static Magnitude? Of(string text)
    {
        var magnitude = Magnitude.One;
        foreach (var word in Words(text))
        {
            if (OfWord(word) is not { } said || magnitude.With(said) is not { } both) return null;
            magnitude = both;
        }

        return magnitude;
    }

    private static Magnitude? OfWord(string word)
    {
        if (word is "%" or "percent" or "pourcent") return new(1, null, true);
        if (Currencies.TryGetValue(word, out var currency)) return new(1, currency, false);
        if (Factors.TryGetValue(word, out var factor)) return new(factor, null, false);

        // Written together: M€, k€, Md€, bn£.
        foreach (var (name, code) in Currencies)
        {
            if (word.EndsWith(name, StringComparison.Ordinal) && Factors.TryGetValue(word[..^name.Length], out factor)) return new(factor, code, false);
            if (word.StartsWith(name, StringComparison.Ordinal) && Factors.TryGetValue(word[name.Length..], out factor)) return new(factor, code, false);
        }

        return null;
    }

    private static IEnumerable<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            plain.Append(char.IsWhiteSpace(letter) || letter is '\'' or '\u2019' ? ' ' : char.ToLowerInvariant(letter));
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("d" or "de" or "of" or "en" or "in"));
    }

    [GeneratedRegex(@"^(?<sign>[-+\u2212]?)\s*(?<before>[^\d.,+\-\u2212]*?)\s*(?<number>[+\-\u2212]?\s*\d(?:[\d.,\s'\u2019\u02BC]*\d)?)\s*(?<after>[^\d.,]*)$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:env\.|environ\b|about\b|approx\.|[~\u2248])\s*", RegexOptions.IgnoreCase)]
    private static partial Regex About();

    [GeneratedRegex(@"^(?:au moins\b|plus de\b|at least\b|more than\b|over\b|\u2265|>=?)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"^(?:au plus\b|moins de\b|at most\b|less than\b|under\b|\u2264|<=?)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"[(\[](?:en |in )?(?<unit>[^)\]]+)[)\]]|(?:,\s*|\s)(?:en|in)\s+(?<unit>[^\s()\[\]]+(?:\s+(?:d['\u2019]|de\s+|of\s+)?\s*(?:euros?|dollars?|eur|€|£|\$))?)\s*$|\s(?<unit>[kKmM]?d?[€£$%])\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
