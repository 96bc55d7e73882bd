using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>
/// Periods as people write them, French or English: ISO, <c>31/12/2013</c>, <c>31 décembre 2013</c>, <c>déc. 2013</c>,
/// <c>12/2013</c>, <c>2013-T4</c>, <c>T4 2013</c>, <c>1er semestre 2013</c>, <c>2005-2011</c>. Years have four digits; what is none of the forms is refused.
/// </summary>
public static partial class PeriodForms
{
    private static readonly string[][] Months =
    [
        ["janvier", "janv", "jan", "january"],
        ["fevrier", "fevr", "fev", "february", "feb"],
        ["mars", "march", "mar"],
        ["avril", "avr", "april", "apr"],
        ["mai", "may"],
        ["juin", "june", "jun"],
        ["juillet", "juil", "july", "jul"],
        ["aout", "august", "aug"],
        ["septembre", "sept", "sep", "september"],
        ["octobre", "oct", "october"],
        ["novembre", "nov", "november"],
        ["decembre", "dec", "december"],
    ];

    private static readonly Dictionary<string, int> MonthOf =
        Months.SelectMany((names, index) => names.Select(name => (name, index))).ToDictionary(pair => pair.name, pair => pair.index + 1);

    /// <summary>The text in the canonical form of <see cref="Period"/>.</summary>
    public static bool TryRead(string text, DateOrder order, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (Period.TryParse(text.Trim(), out period)) return true;
        return Canonical(Folded(text), order) is { } canonical && Period.TryParse(canonical, out period);
    }

    /// <summary>
    /// Whether days come first: a first number above 12 says so, a second says the contrary; both is null. Where nothing says
    /// anything, days come first, as in all of Europe.
    /// </summary>
    public static DateOrder? OrderOf(IEnumerable<string> cells)
    {
        var (dayFirst, monthFirst) = (false, false);
        foreach (var cell in cells)
        {
            if (NumericDate().Match(Folded(cell)) is not { Success: true } match) continue;
            if (Number(match.Groups[1]) > 12) dayFirst = true;
            else if (Number(match.Groups[2]) > 12) monthFirst = true;
        }

        return (dayFirst, monthFirst) switch
        {
            (true, true) => null,
            (false, true) => DateOrder.MonthFirst,
            _ => DateOrder.DayFirst,
        };
    }

    private static string? Canonical(string text, DateOrder order)
    {
        if (Part(Lead().Replace(text, ""), order) is { } part) return part;

        var span = From().Replace(text, "");
        foreach (Match between in Between().Matches(span))
        {
            if (Part(span[..between.Index], order) is { } first && Part(span[(between.Index + between.Length)..], order) is { } last) return $"{first}/{last}";
        }

        return null;
    }

    private static string? Part(string text, DateOrder order)
    {
        if (Year().IsMatch(text)) return text;
        if (NumericDate().Match(text) is { Success: true } date)
        {
            var (day, month) = order == DateOrder.DayFirst ? (date.Groups[1], date.Groups[2]) : (date.Groups[2], date.Groups[1]);
            return Day(date.Groups[3].Value, Number(month), Number(day));
        }

        if (NamedDate().Match(text) is { Success: true } named && MonthOf.TryGetValue(named.Groups[2].Value, out var ofDay))
            return Day(named.Groups[3].Value, ofDay, Number(named.Groups[1]));
        if (NamedMonth().Match(text) is { Success: true } word && MonthOf.TryGetValue(word.Groups[1].Value, out var ofName))
            return Month(word.Groups[2].Value, ofName);
        if (MonthYear().Match(text) is { Success: true } backward) return Month(backward.Groups[2].Value, Number(backward.Groups[1]));
        if (YearMonth().Match(text) is { Success: true } forward) return Month(forward.Groups[1].Value, Number(forward.Groups[2]));
        if (YearPart().Match(text) is { Success: true } after) return PartOfYear(after.Groups[1].Value, after.Groups[2].Value, after.Groups[3].Value);
        if (PartYear().Match(text) is { Success: true } before) return PartOfYear(before.Groups[3].Value, before.Groups[1].Value, before.Groups[2].Value);
        return Ordinal().Match(text) is { Success: true } said ? PartOfYear(said.Groups[3].Value, said.Groups[2].Value, said.Groups[1].Value) : null;
    }

    private static string Day(string year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}");

    private static string Month(string year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");

    private static string PartOfYear(string year, string kind, string number) => kind[0] is 't' or 'q' ? $"{year}-Q{number}" : $"{year}-S{number}";

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Small letters without accents and dots, single spaces, one kind of dash.</summary>
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (char.IsWhiteSpace(letter))
            {
                if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
            }
            else
            {
                folded.Append(letter is '\u2013' or '\u2014' or '\u2011' or '\u2212' ? '-' : char.ToLowerInvariant(letter));
            }
        }

        return Abbreviation().Replace(folded.ToString(), "$1");
    }

    [GeneratedRegex(@"([a-z])\.")]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(?:au|le|en|on|in|annee|year|exercice) ")]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\d{4}\z")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\z")]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"^(\d{1,2})(?:er|st|nd|rd|th)?[ \-]([a-z]+)[ \-](\d{4})\z")]
    private static partial Regex NamedDate();

    [GeneratedRegex(@"^([a-z]+)[ \-/]?(\d{4})\z")]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"^(\d{1,2})[/.\-](\d{4})\z")]
    private static partial Regex MonthYear();

    [GeneratedRegex(@"^(\d{4})[/.](\d{1,2})\z")]
    private static partial Regex YearMonth();

    [GeneratedRegex(@"^(\d{4})[ \-/]?([tqsh])([1-4])\z")]
    private static partial Regex YearPart();

    [GeneratedRegex(@"^([tqsh])([1-4])[ \-/]?(\d{4})\z")]
    private static partial Regex PartYear();

    [GeneratedRegex(@"^([1-4])(?:er|e|eme|st|nd|rd|th)? (trim|trimestre|quarter|sem|semestre|half)(?: de| of)? (\d{4})\z")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^(?:de |du |d'|from )")]
    private static partial Regex From();

    [GeneratedRegex(@" ?[-/] ?| (?:a|au|to) ")]
    private static partial Regex Between();
}
