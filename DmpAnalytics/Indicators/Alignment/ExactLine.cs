using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>The straight line, day by day, through the exact points of a stock.</summary>
internal sealed class ExactLine(IReadOnlyList<StockPoint> points)
{
    public StockPoint Nearest(DateOnly date)
    {
        var i = FirstFrom(date);
        if (i == points.Count) return points[^1];
        if (i == 0) return points[0];
        return date.DayNumber - points[i - 1].Date.DayNumber <= points[i].Date.DayNumber - date.DayNumber ? points[i - 1] : points[i];
    }

    /// <summary>Whether the line goes through a value on a day of this time, as far as it is drawn.</summary>
    public bool Takes(decimal value, DateSpan time)
    {
        var first = time.First < points[0].Date ? points[0].Date : time.First;
        var last = time.Last > points[^1].Date ? points[^1].Date : time.Last;
        if (first > last) return false;

        var low = Math.Min(At(first), At(last));
        var high = Math.Max(At(first), At(last));
        for (var i = FirstFrom(first); i < points.Count && points[i].Date <= last; i++)
        {
            low = Math.Min(low, points[i].Value);
            high = Math.Max(high, points[i].Value);
        }

        return low <= value && value <= high;
    }

    private decimal At(DateOnly date)
    {
        var i = FirstFrom(date);
        if (points[i].Date == date) return points[i].Value;
        var (before, after) = (points[i - 1], points[i]);
        return before.Value
            + ((after.Value - before.Value) * (date.DayNumber - before.Date.DayNumber) / (after.Date.DayNumber - before.Date.DayNumber));
    }

    private int FirstFrom(DateOnly date)
    {
        var (low, high) = (0, points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Date < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
