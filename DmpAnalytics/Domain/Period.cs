using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DmpAnalytics.Domain;

/// <summary>
/// A span of whole days; both ends count. One text form everywhere: <c>2011</c>, <c>2011-06</c>, <c>2011-06-15</c>,
/// <c>2011-Q2</c>, <c>2011-S1</c>, or two of these that are not quarters or half-years joined by a slash:
/// <c>2005/2011</c>, <c>2016-12/2017-11</c>. Parsing and printing round-trip to the letter.
/// </summary>
public sealed record Period
{
    /// <summary>Years outside 1000 to 9999 are not written in this form.</summary>
    public const int FirstYear = 1000;

    private Period(string text, DateOnly first, DateOnly last, Precision precision)
    {
        Text = text;
        First = first;
        Last = last;
        Precision = precision;
    }

    public string Text { get; }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>How exactly the end is written: that of the last part.</summary>
    public Precision Precision { get; }

    public int Days => Last.DayNumber - First.DayNumber + 1;

    public static Period OfDay(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day, Precision.Day);

    public static Period OfYear(int year) =>
        TryParse(year.ToString("0000", CultureInfo.InvariantCulture), out var period)
            ? period
            : throw new ArgumentOutOfRangeException(nameof(year), year, "Not a year from 1000 to 9999.");

    /// <summary>The span from one day to another, in its shortest form of days.</summary>
    public static Period OfDays(DateOnly first, DateOnly last)
    {
        if (last < first) throw new ArgumentException($"{last:O} is before {first:O}.", nameof(last));
        return first == last ? OfDay(first) : new($"{OfDay(first).Text}/{OfDay(last).Text}", first, last, Precision.Day);
    }

    /// <exception cref="FormatException">The text is none of the forms.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' is not a period.");

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (string.IsNullOrEmpty(text)) return false;

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return TryParsePart(text, out period);

        if (!TryParsePart(text[..slash], out var from) || !TryParsePart(text[(slash + 1)..], out var to)) return false;
        if (IsPartOfYear(from) || IsPartOfYear(to) || to.Last < from.First) return false;

        period = new(text, from.First, to.Last, to.Precision);
        return true;
    }

    public bool SameDays(Period other) => First == other.First && Last == other.Last;

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    public bool Contains(Period other) => First <= other.First && other.Last <= Last;

    public bool Overlaps(Period other) => First <= other.Last && other.First <= Last;

    public override string ToString() => Text;

    private static bool IsPartOfYear(Period part) => part.Precision is Precision.Quarter or Precision.HalfYear;

    private static bool TryParsePart(string text, [NotNullWhen(true)] out Period? part)
    {
        part = null;
        if (text.Length < 4 || !TryDigits(text.AsSpan(0, 4), out var year) || year < FirstYear) return false;

        if (text.Length == 4)
        {
            part = Months(text, year, 1, 12, Precision.Year);
            return true;
        }

        if (text[4] != '-') return false;
        var rest = text.AsSpan(5);

        if (rest.Length == 2 && rest[0] is 'Q' && rest[1] is >= '1' and <= '4')
        {
            part = Months(text, year, ((rest[1] - '1') * 3) + 1, 3, Precision.Quarter);
            return true;
        }

        if (rest.Length == 2 && rest[0] is 'S' && rest[1] is >= '1' and <= '2')
        {
            part = Months(text, year, ((rest[1] - '1') * 6) + 1, 6, Precision.HalfYear);
            return true;
        }

        if (rest.Length is not (2 or 5) || !TryDigits(rest[..2], out var month) || month is < 1 or > 12) return false;

        if (rest.Length == 2)
        {
            part = Months(text, year, month, 1, Precision.Month);
            return true;
        }

        if (rest[2] != '-' || !TryDigits(rest[3..], out var day) || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        var date = new DateOnly(year, month, day);
        part = new(text, date, date, Precision.Day);
        return true;
    }

    private static Period Months(string text, int year, int month, int count, Precision precision)
    {
        var first = new DateOnly(year, month, 1);
        var lastMonth = month + count - 1;
        return new(text, first, new DateOnly(year, lastMonth, DateTime.DaysInMonth(year, lastMonth)), precision);
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter)) return false;
            number = (number * 10) + (letter - '0');
        }

        return text.Length > 0;
    }
}
