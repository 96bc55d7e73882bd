using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Analysis;

/// <summary>The calendar years, quarters or months of a span, the first and the last cut to it.</summary>
public static class Steps
{
    public static IEnumerable<DateSpan> Of(DateOnly from, DateOnly to, Every every)
    {
        var months = every switch { Every.Year => 12, Every.Quarter => 3, _ => 1 };
        var first = from;
        while (first <= to)
        {
            var last = EndOfStep(first, months);
            yield return new(first, last < to ? last : to);
            if (last >= to) yield break;
            first = last.AddDays(1);
        }
    }

    private static DateOnly EndOfStep(DateOnly day, int months)
    {
        var lastMonth = ((((day.Month - 1) / months) + 1) * months);
        return new(day.Year, lastMonth, DateTime.DaysInMonth(day.Year, lastMonth));
    }
}
