using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Wording;

/// <summary>Dates as a person says them, never more precisely than asked.</summary>
internal static class Dates
{
    private const string Area = "Units";

    public static string Day(DateOnly date, Language language) => $"{DayOfMonth(date, language)} {Month(date, language)}";

    public static string Month(DateOnly date, Language language) => $"{MonthName(date, language)} {Formats.Year(date.Year)}";

    /// <summary>A span whose ends are known to a precision; parts that both ends share are said once.</summary>
    public static string Between(DateOnly first, DateOnly last, Precision precision, Language language)
    {
        var from = Point(first, precision, language);
        var to = Point(last, precision, language);
        if (from == to) return to;
        if (precision == Precision.Year) return $"{from}–{to}";
        if (first.Year != last.Year || precision is Precision.Quarter or Precision.HalfYear) return Words.Format(Area, "range", language, from, to);
        if (precision == Precision.Month) return $"{MonthName(first, language)}–{to}";
        return first.Month == last.Month
            ? $"{DayOfMonth(first, language)}–{to}"
            : Words.Format(Area, "range", language, $"{DayOfMonth(first, language)} {MonthName(first, language)}", to);
    }

    /// <summary>The coarsest unit, year, month or day, in which the span is whole.</summary>
    public static Precision PrecisionOf(DateSpan span)
    {
        var wholeMonths = span.First.Day == 1 && span.Last.AddDays(1).Day == 1;
        if (!wholeMonths) return Precision.Day;
        return span.First.Month == 1 && span.Last.Month == 12 ? Precision.Year : Precision.Month;
    }

    private static string Point(DateOnly date, Precision precision, Language language) => precision switch
    {
        Precision.Day => Day(date, language),
        Precision.Month => Month(date, language),
        Precision.Quarter => Words.Format(Area, "quarter." + Digit(((date.Month - 1) / 3) + 1), language, Formats.Year(date.Year)),
        Precision.HalfYear => Words.Format(Area, "half." + Digit(((date.Month - 1) / 6) + 1), language, Formats.Year(date.Year)),
        Precision.Year => Formats.Year(date.Year),
        _ => throw new ArgumentOutOfRangeException(nameof(precision), precision, null),
    };

    private static char Digit(int number) => (char)('0' + number);

    private static string DayOfMonth(DateOnly date, Language language) =>
        date.Day == 1 ? Words.Get(Area, "first", language) : date.ToString("%d", Words.Culture(language));

    private static string MonthName(DateOnly date, Language language) =>
        date.ToString("MMMM", Words.Culture(language));
}
