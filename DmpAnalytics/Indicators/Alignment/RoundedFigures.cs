using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// Rule 1 for stocks: an <em>about</em> figure dated only to a month, quarter, half-year or year in which an exact one falls
/// agrees, and is only listed, when the line through the exact points takes its value within that time; else it is a rival
/// of the nearest exact point up to 45 days away; else a figure like the others. It never takes the place of the others of its date.
/// </summary>
internal static class RoundedFigures
{
    /// <summary>A rounded figure disagrees with an exact one at most this far away.</summary>
    private const int RivalDays = 45;

    /// <summary>The standing points of one stock, in order of date.</summary>
    public static List<StockPoint> Place(IReadOnlyList<Figure> figures, StandingOrder order)
    {
        var exactDays = figures
            .Where(figure => figure is { Qualifier: Qualifier.Exact, Rank: not Rank.Deprecated })
            .Select(figure => figure.Period.Last).Distinct().Order().ToList();
        var isRounded = figures.ToLookup(figure => IsRounded(figure) && HasDayIn(exactDays, TimeOf(figure)));
        if (!isRounded[true].Any()) return StockPoints.Standing(figures, order);

        var points = StockPoints.Standing(isRounded[false], order);
        var exact = points.Where(point => point.Qualifier == Qualifier.Exact).ToList();
        if (exact.Count == 0) return StockPoints.Standing(figures, order);

        var line = new ExactLine(exact);
        var beside = new Dictionary<DateOnly, Standing>();
        var others = new List<Figure>();
        foreach (var figure in isRounded[true].Order(order))
        {
            var nearest = line.Nearest(figure.Period.Last);
            var standing = beside.GetValueOrDefault(nearest.Date, nearest.Standing);
            if (line.Takes(figure.Value, TimeOf(figure))) beside[nearest.Date] = standing.WithAgreeing(figure);
            else if (Math.Abs(nearest.Date.DayNumber - figure.Period.Last.DayNumber) <= RivalDays)
                beside[nearest.Date] = standing.WithRival(figure, SetAside.NearestRival);
            else others.Add(figure);
        }

        if (others.Count > 0) points = StockPoints.Standing(isRounded[false].Concat(others), order);
        return [.. points.Select(point => beside.TryGetValue(point.Date, out var standing) ? point with { Standing = standing } : point)];
    }

    /// <summary>About, dated to a month or less exactly: it may stand beside a figure of another date.</summary>
    public static bool IsRounded(Figure figure) =>
        figure is { Qualifier: Qualifier.About, Rank: not Rank.Deprecated, Precision: not Precision.Day };

    private static bool HasDayIn(List<DateOnly> days, DateSpan time)
    {
        var i = days.BinarySearch(time.First);
        if (i < 0) i = ~i;
        return i < days.Count && days[i] <= time.Last;
    }

    /// <summary>The month, quarter, half-year or year that is all that is known of a date.</summary>
    private static DateSpan TimeOf(Figure figure)
    {
        var months = figure.Precision switch
        {
            Precision.Month => 1,
            Precision.Quarter => 3,
            Precision.HalfYear => 6,
            _ => 12,
        };
        var date = figure.Period.Last;
        var first = new DateOnly(date.Year, (((date.Month - 1) / months) * months) + 1, 1);
        return new(first, first.AddMonths(months).AddDays(-1));
    }
}
