using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>What a letter of a formula stands for.</summary>
public sealed record FormulaSymbol(string Symbol, string Meaning);

/// <summary>
/// A formula of a definition, written with the ids of indicators and roles, as a reader sees it: in words
/// (<c>dépense cumulée ÷ dossiers actifs</c>), in symbols (<c>D ÷ A</c>), or with anything else in place of its terms.
/// </summary>
public static partial class FormulaText
{
    private const string Area = "Formulas";

    public static string InWords(string formula, Language language) => Written(formula, term => Word(term, language), language);

    public static string InSymbols(string formula, Language language) => Written(formula, term => Symbol(term, language), language);

    /// <summary>The symbols of a formula in the order in which they stand in it.</summary>
    public static ImmutableArray<FormulaSymbol> Symbols(string formula, Language language) =>
    [
        .. Token().Matches(formula)
            .Where(match => match.Groups["term"].Success)
            .Select(match => new FormulaSymbol(Symbol(match.Value, language), Word(match.Value, language)))
            .Where(symbol => symbol.Symbol != symbol.Meaning)
            .Distinct(),
    ];

    /// <summary>The formula with its signs set, its numbers in the language and each term as <paramref name="term"/> says it.</summary>
    internal static string Written(string formula, Func<string, string> term, Language language)
    {
        var text = new StringBuilder();
        var afterNumber = false;
        foreach (Match token in Token().Matches(formula))
        {
            var isNumber = token.Groups["number"].Success;
            if (isNumber) text.Append(Formats.Precise(decimal.Parse(token.Value, CultureInfo.InvariantCulture), language));
            else if (token.Groups["term"].Success) text.Append(afterNumber ? Formats.NarrowSpace.ToString() : "").Append(term(token.Value));
            else text.Append(Sign(token.Value));
            afterNumber = isNumber;
        }

        return text.ToString();
    }

    private static string Sign(string sign) => sign switch
    {
        "+" => " + ",
        "-" => " − ",
        "*" => " × ",
        "/" => " ÷ ",
        _ => sign,
    };

    private static string Word(string term, Language language) =>
        Words.Find(Area, "word." + KeyOf(term), language)
        ?? (Code.TryParse<InputRole>(term, out var role) ? Lower(LineageText.Role(role, language), language) : term.Replace('_', ' '));

    private static string Symbol(string term, Language language) => Words.Find(Area, "symbol." + KeyOf(term), language) ?? Word(term, language);

    private static string Lower(string text, Language language) => char.ToLower(text[0], Words.Culture(language)) + text[1..];

    /// <summary><c>stock[at - 12 months]</c> is <c>stock_at_12_months</c>.</summary>
    private static string KeyOf(string term) => Apart().Replace(term, "_").Trim('_');

    [GeneratedRegex(@"(?<term>sum\([^)]*\)|[a-z_]+(?:\[[^\]]*\])?)|(?<number>\d+(?:\.\d+)?)|[-+*/()]")]
    private static partial Regex Token();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Apart();
}
