using System.Collections.Immutable;
using DmpAnalytics.Domain;

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
    public static StockPoints Of(IEnumerable<Figure> figures, Measure measure, StandingOrder order)
    {
        var standing = measure.Kind == MeasureKind.Stock ? RoundedFigures.Place([.. figures], order) : Standing(figures, order);

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

    /// <summary>One point for each date on which a figure stands.</summary>
    internal static List<StockPoint> Standing(IEnumerable<Figure> figures, StandingOrder order) =>
        figures
            .GroupBy(figure => figure.Period.Last)
            .Select(group => (Date: group.Key, Standing: Alignment.Standing.Of(group, order)))
            .Where(pair => pair.Standing is not null)
            .Select(pair => new StockPoint(pair.Date, pair.Standing!))
            .OrderBy(point => point.Date)
            .ToList();

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
