using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>
/// How a workbook or a native chart shows a number: format codes of Office, so that a cell keeps the number and shows it as
/// <see cref="Formats"/> does. Each names its language; a program that does not heed it puts in its own separators.
/// </summary>
public static class SheetFormats
{
    /// <summary>As many decimals as the value shows: money none or two, other values up to two.</summary>
    public static string Exact(decimal value, string unit, Language language)
    {
        if (unit == Result.DateUnit) return Day(language);
        var shown = decimal.Round(Math.Abs(value), 2, MidpointRounding.AwayFromZero);
        var decimals = shown == decimal.Truncate(shown) ? 0 : Symbol(unit, language) is not null || shown * 10 != decimal.Truncate(shown * 10) ? 2 : 1;
        return Locale(language) + With(Digits(decimals), "", unit, language);
    }

    /// <summary>Short, for axes and labels: <c>200 M€</c>, <c>1,2 M</c>; in the power of the greatest value and with the decimals that the steps need.</summary>
    public static string Compact(IEnumerable<decimal> values, string unit, Language language)
    {
        var all = values.Select(Math.Abs).ToList();
        var greatest = all.DefaultIfEmpty(0).Max();
        var (scale, commas, power) = greatest >= 1_000_000_000 ? (1_000_000_000m, ",,,", "billion") : greatest >= 1_000_000 ? (1_000_000m, ",,", "million") : (1m, "", "");
        var decimals = all.Select(value => Decimals(value / scale)).DefaultIfEmpty(0).Max();
        return Locale(language) + With(Digits(decimals) + commas, power.Length == 0 ? "" : Words.Get("Units", power, language), unit, language);
    }

    /// <summary><c>30 juin 2012</c>, in the language of the file.</summary>
    public static string Day(Language language) => $"{Locale(language)}d mmmm yyyy";

    public static string Month(Language language) => $"{Locale(language)}mmm yyyy";

    public static string Year => "yyyy";

    private static string Locale(Language language) => language == Language.Fr ? "[$-40C]" : "[$-809]";

    private static int Decimals(decimal value) =>
        value == decimal.Truncate(value) ? 0 : value * 10 == decimal.Truncate(value * 10) ? 1 : 2;

    private static string Digits(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);

    private static string With(string digits, string power, string unit, Language language)
    {
        if (Symbol(unit, language) is { } symbol)
            return language == Language.Fr ? $"{digits}{Said(Formats.NarrowSpace + power + symbol)}" : $"{Said(symbol)}{digits}{Said(power)}";
        var percent = unit == Measure.PercentUnit ? "%" : "";
        var after = power + percent;
        return after.Length == 0 ? digits : digits + Said((language == Language.Fr ? Formats.NarrowSpace.ToString() : "") + after);
    }

    private static string? Symbol(string unit, Language language) =>
        unit.Split('/')[0] is var first && Money.IsCurrency(first) ? Formats.Unit(first, language) : null;

    private static string Said(string text) => text.Length == 0 ? "" : $"\"{text}\"";
}
