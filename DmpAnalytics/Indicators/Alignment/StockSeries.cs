using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// One stock or share of one programme, scope and region through time (rules 2 and 9): reported at a point,
/// interpolated by days between two points at most 36 months apart, else carried forward from the point before for at
/// most 24 months; zero up to the opening for stocks that start there; cut at breaks.
/// </summary>
public sealed class StockSeries
{
    /// <summary>Points further apart are not joined.</summary>
    public const int InterpolationMonths = 36;

    /// <summary>A figure that no other renewed is not carried longer.</summary>
    public const int CarryMonths = 24;

    private readonly Measure measure;
    private readonly string? scope;
    private readonly DateOnly? opened;
    private readonly ImmutableArray<DateOnly> breaks;
    private readonly ImmutableArray<StockPoints> segments;
    private readonly StockPoints all;
    private readonly Reason missing;

    public StockSeries(IEnumerable<Figure> figures, Measure measure, string? scope, DateOnly? opened, IEnumerable<DateOnly> breaks, StandingOrder order, Reason? missing = null)
    {
        this.missing = missing ?? new(ReasonCode.NoFigure);
        this.measure = measure;
        this.scope = scope;
        this.opened = opened;
        this.breaks = [.. breaks.Distinct().Order()];

        var bySegment = figures
            .Where(figure => opened is not { } zero || figure.Period.Last > zero)
            .ToLookup(figure => SegmentOf(figure.Period.Last));
        segments = [.. Enumerable.Range(0, this.breaks.Length + 1).Select(i => StockPoints.Of(bySegment[i], measure, order))];
        all = new([.. segments.SelectMany(segment => segment.Points)], [.. segments.SelectMany(segment => segment.Confirmations)]);
    }

    /// <summary>All points, first to last.</summary>
    public ImmutableArray<StockPoint> Points => all.Points;

    public ImmutableArray<DateOnly> Breaks => breaks;

    public StockPoint? PointAt(DateOnly date) =>
        IndexFrom(all.Points, date) is var i && i < all.Points.Length && all.Points[i].Date == date ? all.Points[i] : null;

    /// <summary>Whether a break lies after the first of two dates and not after the second.</summary>
    public bool HasBreakBetween(DateOnly first, DateOnly last) => BreakBetween(first, last) is not null;

    public DateOnly? BreakBetween(DateOnly first, DateOnly last)
    {
        foreach (var day in breaks)
        {
            if (first < day && day <= last) return day;
        }

        return null;
    }

    /// <summary>The level on a date; <paramref name="acrossBreaks"/> joins points over a break, and marks it.</summary>
    public Result At(DateOnly date, bool acrossBreaks = false)
    {
        if (opened is { } zero && date <= zero) return Result.Of(0, measure.Unit) with { At = date, Measure = measure.Id, Scope = scope };

        var segment = SegmentOf(date);
        var (points, confirmations) = acrossBreaks ? (all.Points, all.Confirmations) : (segments[segment].Points, segments[segment].Confirmations);
        var next = IndexFrom(points, date.AddDays(1));
        var before = next > 0 ? points[next - 1] : null;
        var after = next < points.Length ? points[next] : null;

        if (before is not null && before.Date == date) return Reported(before);

        var start = before?.Date ?? (opened is { } opening && (acrossBreaks || SegmentOf(opening) == segment) ? opening : null);
        if (start is { } from && after is not null && after.Date <= from.AddMonths(InterpolationMonths))
            return Interpolated(before, from, after, date);

        if (before is not null) return Carried(before, confirmations, date);

        if (all.Points.IsEmpty) return None(missing, date);
        return segment > 0 && !acrossBreaks
            ? None(new(ReasonCode.Break) { Known = after?.Date, Since = breaks[segment - 1] }, date)
            : None(new(ReasonCode.Unknown) { Known = after?.Date }, date);
    }

    private Result Reported(StockPoint point) =>
        WithRange(Leaf(point.Value, point.Date), point.Standing) with
        {
            Basis = point.Standing.Figure.Summed is null ? Basis.Reported : Basis.Derived,
            Status = point.Standing.Figure.Status,
            Figures = [new(point.Standing.Figure, FigureRole.Reported, point.Value)],
        };

    private Result Interpolated(StockPoint? before, DateOnly from, StockPoint after, DateOnly date)
    {
        var days = after.Date.DayNumber - from.DayNumber;
        var passed = date.DayNumber - from.DayNumber;
        var first = before?.Value ?? 0;
        var value = first + ((after.Value - first) * passed / days);

        var qualifiers = after.Qualifier.ToSet() | (before?.Qualifier.ToSet() ?? Qualifiers.None);
        var low = Math.Min(before?.Standing.Low ?? 0, after.Standing.Low);
        var high = Math.Max(before?.Standing.High ?? 0, after.Standing.High);
        var toAfter = new FigureUse(after.Standing.Figure, FigureRole.After, after.Value * passed / days);

        return Leaf(value, date).With(value, low, high).WithQualifiers(qualifiers) with
        {
            Basis = Basis.Interpolated,
            Status = after.Standing.Figure.Status | (before?.Standing.Figure.Status ?? FigureStatus.None),
            CrossesBreak = HasBreakBetween(from, after.Date),
            Figures = before is null
                ? [toAfter]
                : [new(before.Standing.Figure, FigureRole.Before, before.Value * (days - passed) / days), toAfter],
            Alternatives = [.. before?.Standing.Alternatives ?? [], .. after.Standing.Alternatives],
        };
    }

    private Result Carried(StockPoint point, ImmutableArray<StockPoint> confirmations, DateOnly date)
    {
        var confirming = confirmations
            .Where(other => point.Date < other.Date && other.Date <= date && Confirms(other, point.Value))
            .ToList();
        var asOf = confirming.Count > 0 ? confirming[^1].Date : point.Date;
        if (asOf.AddMonths(CarryMonths) < date) return None(new(ReasonCode.NoRecentFigure) { Known = asOf }, date);

        return WithRange(Leaf(point.Value, date), point.Standing) with
        {
            Basis = Basis.CarriedForward,
            Status = point.Standing.Figure.Status,
            AsOf = asOf,
            CrossesBreak = HasBreakBetween(point.Date, date),
            Figures =
            [
                new(point.Standing.Figure, FigureRole.Carried, point.Value),
                .. confirming.Select(other => new FigureUse(other.Standing.Figure, FigureRole.Confirms, 0)),
            ],
        };
    }

    private static bool Confirms(StockPoint confirmation, decimal value) => confirmation.Qualifier switch
    {
        Qualifier.AtLeast => confirmation.Value <= value,
        Qualifier.AtMost => confirmation.Value >= value,
        _ => Math.Abs(value - confirmation.Value) <= StockPoints.HalfUnit(confirmation.Value),
    };

    private Result Leaf(decimal value, DateOnly date) =>
        Result.Of(value, measure.Unit) with { At = date, Measure = measure.Id, Scope = scope };

    private static Result WithRange(Result leaf, Standing standing) =>
        leaf.With(standing.Figure.Value, standing.Low, standing.High).WithQualifiers(standing.Figure.Qualifier.ToSet()) with
        {
            Alternatives = standing.Alternatives,
        };

    private Result None(Reason reason, DateOnly date) =>
        Result.None(reason with { Measure = measure.Id, At = date }, measure.Unit) with
        {
            At = date,
            Measure = measure.Id,
            Scope = scope,
        };

    private int SegmentOf(DateOnly date)
    {
        var segment = 0;
        while (segment < breaks.Length && breaks[segment] <= date) segment++;
        return segment;
    }

    /// <summary>The index of the first point on or after a date.</summary>
    private static int IndexFrom(ImmutableArray<StockPoint> points, DateOnly date)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Date < date) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
