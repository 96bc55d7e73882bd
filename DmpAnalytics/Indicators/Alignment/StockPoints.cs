using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>A point of a stock: a standing figure at the last day of its period.</summary>
public sealed record StockPoint(DateOnly Date, Standing Standing)
{
    public decimal Value => Standing.Figure.Value;

    public Qualifier Qualifier => Standing.Figure.Qualifier;
}

/// <summary>
/// The points of one stock or share between two breaks, in order of date (rules 1 and 2), and the figures that only
/// confirm them.
/// </summary>
public sealed record StockPoints(ImmutableArray<StockPoint> Points, ImmutableArray<StockPoint> Confirmations)
{
    /// <summary>A rounded figure disagrees with an exact one at most this far away.</summary>
    private const int RivalDays = 45;

    public static StockPoints Of(IEnumerable<Figure> figures, Measure measure, StandingOrder order)
    {
        var standing = figures
            .GroupBy(figure => figure.Period.Last)
            .Select(group => (Date: group.Key, Standing: Standing.Of(group, order)))
            .Where(pair => pair.Standing is not null)
            .Select(pair => new StockPoint(pair.Date, pair.Standing!))
            .OrderBy(point => point.Date)
            .ToList();

        if (measure.Kind == MeasureKind.Stock) standing = WithoutRounded(standing);

        var confirmations = ImmutableArray.CreateBuilder<StockPoint>();
        RemoveAtLeast(standing, confirmations);
        RemoveAtMost(standing, confirmations);
        if (MeasureIds.IsCumulative(measure.Id)) RemoveRoundedDown(standing, confirmations);

        return new([.. standing], [.. confirmations.OrderBy(point => point.Date)]);
    }

    /// <summary>Half a unit of the last digit that is not zero: 50,000 for 500,000; 500 for 158,000.</summary>
    public static decimal HalfUnit(decimal value)
    {
        if (value == 0) return 0;
        var unit = 1m;
        while (value % unit != 0) unit /= 10;
        while (value % (unit * 10) == 0) unit *= 10;
        return unit / 2;
    }

    private static List<StockPoint> WithoutRounded(List<StockPoint> standing)
    {
        var exact = standing.Where(point => point.Qualifier == Qualifier.Exact).ToList();
        if (exact.Count == 0) return standing;

        var line = new ExactLine(exact);
        var rivals = new Dictionary<DateOnly, Standing>();
        var kept = new List<StockPoint>(standing.Count);
        foreach (var point in standing)
        {
            if (point.Qualifier != Qualifier.About || TimeOf(point) is not { } time || !line.HasPointIn(time))
            {
                kept.Add(point);
                continue;
            }

            var agrees = line.Takes(point.Value, time);
            var nearest = line.Nearest(point.Date);
            if (!agrees && Math.Abs(nearest.Date.DayNumber - point.Date.DayNumber) > RivalDays)
            {
                kept.Add(point);
                continue;
            }

            var beside = rivals.GetValueOrDefault(nearest.Date, nearest.Standing);
            rivals[nearest.Date] = agrees ? Beside(beside, point.Standing) : Against(beside, point.Standing);
        }

        return [.. kept.Select(point => rivals.TryGetValue(point.Date, out var beside) ? point with { Standing = beside } : point)];
    }

    private static Standing Beside(Standing exact, Standing rounded) =>
        exact with
        {
            Alternatives =
            [
                .. exact.Alternatives,
                .. rounded.Alternatives.Select(other => other with { IsRival = false }),
                new(rounded.Figure, SetAside.Agrees) { Instead = exact.Figure },
            ],
        };

    private static Standing Against(Standing exact, Standing rounded) =>
        (exact with { Alternatives = [.. exact.Alternatives, .. rounded.Alternatives] }).WithRival(rounded.Figure, SetAside.NearestRival);

    /// <summary>The month, quarter, half-year or year that is all that is known of a date; null for a day.</summary>
    private static DateSpan? TimeOf(StockPoint point)
    {
        var months = point.Standing.Figure.Precision switch
        {
            Precision.Month => 1,
            Precision.Quarter => 3,
            Precision.HalfYear => 6,
            Precision.Year => 12,
            _ => 0,
        };
        if (months == 0) return null;

        var first = new DateOnly(point.Date.Year, (((point.Date.Month - 1) / months) * months) + 1, 1);
        return new(first, first.AddMonths(months).AddDays(-1));
    }

    private static void RemoveAtLeast(List<StockPoint> points, ImmutableArray<StockPoint>.Builder confirmations)
    {
        decimal? highest = null;
        points.RemoveAll(point =>
        {
            if (point.Qualifier == Qualifier.AtLeast && point.Value <= highest)
            {
                confirmations.Add(point);
                return true;
            }

            highest = highest is { } before ? Math.Max(before, point.Value) : point.Value;
            return false;
        });
    }

    private static void RemoveAtMost(List<StockPoint> points, ImmutableArray<StockPoint>.Builder confirmations)
    {
        decimal? lowest = null;
        for (var i = points.Count - 1; i >= 0; i--)
        {
            if (points[i].Qualifier == Qualifier.AtMost && points[i].Value >= lowest)
            {
                confirmations.Add(points[i]);
                points.RemoveAt(i);
            }
            else
            {
                lowest = lowest is { } after ? Math.Min(after, points[i].Value) : points[i].Value;
            }
        }
    }

    private static void RemoveRoundedDown(List<StockPoint> points, ImmutableArray<StockPoint>.Builder confirmations)
    {
        StockPoint? before = null;
        points.RemoveAll(point =>
        {
            if (point.Qualifier == Qualifier.About && before is not null
                && point.Value < before.Value && before.Value - point.Value <= HalfUnit(point.Value))
            {
                confirmations.Add(point);
                return true;
            }

            before = point;
            return false;
        });
    }
}
