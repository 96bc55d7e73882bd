using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>
/// The only place where a number becomes text: <c>1 196,14 €</c> in French (narrow no-break spaces), <c>€1,196.14</c>
/// in English. Whole amounts have no decimals, others two; nothing shows more than two, except
/// <see cref="Published"/>, which shows a published value as it is.
/// </summary>
public static class Formats
{
    /// <summary>U+202F, before signs and between thousands in French, and where a number must not leave its unit.</summary>
    public const char NarrowSpace = '\u202F';

    private const char Minus = '\u2212';
    private const string Area = "Units";

    private static readonly NumberFormatInfo French = new()
    {
        NumberGroupSeparator = "\u202F",
        NumberDecimalSeparator = ",",
        NegativeSign = Minus.ToString(),
    };

    private static readonly NumberFormatInfo English = new()
    {
        NumberGroupSeparator = ",",
        NumberDecimalSeparator = ".",
        NegativeSign = Minus.ToString(),
    };

    /// <summary>A number without its unit, at most two decimals.</summary>
    public static string Number(decimal value, Language language) => Digits(value, 0, 2, language);

    /// <summary>An index, a rate or a multiplier, up to six decimals.</summary>
    public static string Precise(decimal value, Language language) => Digits(value, 0, 6, language);

    /// <summary>The same with as many decimals as asked so that they line up.</summary>
    public static string Precise(decimal value, int decimals, Language language) =>
        Digits(value, decimals, decimals, language);

    /// <summary>A value with its unit: <c>158 000 dossiers</c>, <c>43,35 %</c>, <c>72,99 fois</c>; money per something is shown as money.</summary>
    public static string Value(decimal value, string unit, Language language) => Parts(value, unit, language).ToString();

    /// <summary>As <see cref="Value"/>, with the digits apart from the unit.</summary>
    public static ValueText Parts(decimal value, string unit, Language language) =>
        unit == Result.DateUnit ? new("", Date(DateOnly.FromDayNumber((int)value), language), "")
        : CurrencyOf(unit) is { } currency
            ? WithCurrency(value < 0, Digits(Math.Abs(value), IsWhole(value) ? 0 : 2, 2, language), "", currency, language)
            : new("", Number(value, language), After(value, unit, language));

    /// <summary>The value of a figure exactly as published, up to six decimals.</summary>
    public static string Published(Figure figure, Language language) => Exact(figure.Value, figure.Unit, language);

    /// <summary>The promised value, exactly.</summary>
    public static string Promised(Target target, Language language) => Exact(target.Value, target.Unit, language);

    /// <summary>
    /// Short, for axes and running text: three significant digits, all whole digits below a million:
    /// <c>200 M€</c>, <c>1,2 M</c>, <c>€1.25bn</c>, <c>3 066 €</c>. Counts and ratios stand without their word.
    /// </summary>
    public static string Compact(decimal value, string unit, Language language)
    {
        var (digits, power) = Short(Math.Abs(value), language);
        if (CurrencyOf(unit) is { } currency) return WithCurrency(value < 0, digits, power, currency, language).ToString();

        var sign = value < 0 ? Minus.ToString() : "";
        var scale = power.Length == 0 ? "" : Glue(language) + power;
        return sign + digits + scale + (unit == Measure.PercentUnit ? Percent(language) : "");
    }

    /// <summary>What a unit is called beside an axis or over a column: <c>€ par dossier</c>, <c>dossiers</c>, <c>%</c>.</summary>
    public static string Unit(string unit, Language language)
    {
        var parts = unit.Split('/');
        var first = Money.IsCurrency(parts[0]) ? Symbol(parts[0], language) : Word(parts[0], many: true, language);
        return parts.Length == 1 ? first : $"{first} {Words.Get(Area, "per", language)} {Word(parts[1], many: false, language)}";
    }

    /// <summary>Whether a unit is said as a word: neither money, nor percent.</summary>
    public static bool IsCount(string unit) => CurrencyOf(unit) is null && unit != Measure.PercentUnit;

    /// <summary>A year, never with separators.</summary>
    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The doubts in words, <c>au moins · env.</c>; empty when exact.</summary>
    public static string Qualifiers(Qualifiers set, Language language) =>
        string.Join(" · ", set.Codes().Select(code => Words.Get(Area, code, language)));

    public static string Qualifier(Qualifier qualifier, Language language) => Qualifiers(qualifier.ToSet(), language);

    /// <summary>The bound as a sign before a number: ≥, ≤; ~ for a rounded value without bound.</summary>
    public static string Sign(Qualifiers set) =>
        set.HasFlag(Indicators.Results.Qualifiers.AtLeast) == set.HasFlag(Indicators.Results.Qualifiers.AtMost)
            ? (set.HasFlag(Indicators.Results.Qualifiers.About) ? "~" : "")
            : set.HasFlag(Indicators.Results.Qualifiers.AtLeast) ? "≥" : "≤";

    public static string Basis(Basis basis, Language language) => Words.Get(Area, "basis." + Code.Of(basis), language);

    /// <summary>What a publisher says of how final a figure is, <c>provisoire · révisé</c>; empty for none.</summary>
    public static string Status(FigureStatus status, Language language) =>
        string.Join(" · ", status.Codes().Select(code => Words.Get(Area, "status." + code, language)));

    /// <summary>A currency in words, in the plural, for sentences and lists; its code where there are none.</summary>
    public static string Currency(string currency, Language language) => Words.Find(Area, "currency." + currency, language) ?? currency;

    /// <summary>
    /// <c>entre 1 299,05 € et 1 540,12 €</c>, a count with its word once, or never where it is bare; an open end is said; empty
    /// when both ends are the value or both are open.
    /// </summary>
    public static string Range(Result result, Language language, bool isBare = false)
    {
        if (result is { Low: null, High: null } || result.Low == result.High) return "";
        var isDate = result.Unit == Result.DateUnit;
        var isCount = !isDate && IsCount(result.Unit);
        var low = result.Low is { } least ? isCount && (isBare || result.High is not null) ? Number(least, language) : Value(least, result.Unit, language) : null;
        var high = result.High is { } most ? isCount && isBare ? Number(most, language) : Value(most, result.Unit, language) : null;
        return (low, high) switch
        {
            ({ } from, { } to) => Words.Format(Area, isDate ? "between_dates" : "between", language, from, to),
            ({ } from, null) => Words.Format(Area, isDate ? "open_high_date" : "open_high", language, from),
            _ => Words.Format(Area, isDate ? "open_low_date" : "open_low", language, high!),
        };
    }

    /// <summary><c>30 juin 2012</c>, <c>1er juillet 2012</c>, <c>30 June 2012</c>.</summary>
    public static string Date(DateOnly date, Language language) => Dates.Day(date, language);

    /// <summary><c>juin 2012</c>.</summary>
    public static string Month(DateOnly date, Language language) => Dates.Month(date, language);

    /// <summary>A period as written.</summary>
    public static string Period(Period period, Language language) => Period(period, period.Precision, language);

    /// <summary>A period as precise as its end is known and no more: <c>juin 2012</c>, <c>2004–2011</c>, <c>2e trimestre 2014</c>.</summary>
    public static string Period(Period period, Precision precision, Language language) =>
        Dates.Between(period.First, period.Last, precision > period.Precision ? precision : period.Precision, language);

    /// <summary>Whole days in their shortest form: whole years, whole months, else days.</summary>
    public static string Span(DateSpan span, Language language) => Dates.Between(span.First, span.Last, Dates.PrecisionOf(span), language);

    private static string Exact(decimal value, string unit, Language language) =>
        decimal.Round(value, 2) == value
            ? Value(value, unit, language)
            : CurrencyOf(unit) is { } currency
                ? WithCurrency(value < 0, Digits(Math.Abs(value), 2, 6, language), "", currency, language).ToString()
                : Digits(value, 0, 6, language) + After(value, unit, language);

    private static bool IsWhole(decimal value) => decimal.Round(value, 2, MidpointRounding.AwayFromZero) is var shown && decimal.Truncate(shown) == shown;

    private static string Digits(decimal value, int leastDecimals, int mostDecimals, Language language) =>
        decimal.Round(value, mostDecimals, MidpointRounding.AwayFromZero).ToString(
            $"#,##0.{new string('0', leastDecimals)}{new string('#', mostDecimals - leastDecimals)}",
            language == Language.Fr ? French : English);

    private static (string Digits, string Power) Short(decimal value, Language language)
    {
        var rounded = ThreeDigits(value);
        if (rounded >= 1_000_000_000) return (Digits(rounded / 1_000_000_000, 0, 2, language), Words.Get(Area, "billion", language));
        if (rounded >= 1_000_000) return (Digits(rounded / 1_000_000, 0, 2, language), Words.Get(Area, "million", language));
        return (Digits(value >= 100 ? value : rounded, 0, value >= 100 ? 0 : 2, language), "");
    }

    private static decimal ThreeDigits(decimal value)
    {
        var unit = 0.01m;
        while (value / unit >= 1000) unit *= 10;
        return decimal.Round(value / unit, 0, MidpointRounding.AwayFromZero) * unit;
    }

    /// <summary>The currency of money and of money per something.</summary>
    private static string? CurrencyOf(string unit) =>
        unit.Split('/')[0] is var first && Money.IsCurrency(first) ? first : null;

    private static ValueText WithCurrency(bool negative, string digits, string power, string currency, Language language)
    {
        var sign = negative ? Minus.ToString() : "";
        var symbol = Symbol(currency, language);
        return language == Language.Fr
            ? new("", sign + digits, NarrowSpace + power + symbol)
            : new(sign + symbol + (symbol == currency ? "\u00A0" : ""), digits, power);
    }

    private static string Symbol(string currency, Language language) => (currency, language) switch
    {
        ("EUR", _) => "€",
        ("GBP", _) => "£",
        ("USD", Language.Fr) => "$ US",
        ("USD", _) => "US$",
        ("AUD", Language.Fr) => "$ AU",
        ("AUD", _) => "A$",
        ("CAD", Language.Fr) => "$ CA",
        ("CAD", _) => "C$",
        _ => currency,
    };

    private static string After(decimal value, string unit, Language language)
    {
        if (unit == Measure.PercentUnit) return Percent(language);
        var parts = unit.Split('/');
        var word = Word(parts[0], IsMany(value, language), language);
        return parts.Length == 1
            ? NarrowSpace + word
            : $"{NarrowSpace}{word} {Words.Get(Area, "per", language)} {Word(parts[1], many: false, language)}";
    }

    private static string Percent(Language language) => Glue(language) + "%";

    private static string Glue(Language language) => language == Language.Fr ? NarrowSpace.ToString() : "";

    private static bool IsMany(decimal value, Language language) =>
        language == Language.Fr ? Math.Abs(value) >= 2 : Math.Abs(value) != 1;

    /// <summary>A unit that only a data file knows is said as the file says it.</summary>
    private static string Word(string unit, bool many, Language language) =>
        unit == Measure.PercentUnit
            ? "%"
            : Words.Find(Area, unit + (many ? ".many" : ".one"), language) ?? unit.Replace('_', ' ');
}
