using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>From answers to the points of a line.</summary>
public static class ChartLine
{
    /// <summary>The input of a role in every answer; where there is none, the answer's own reason.</summary>
    public static ImmutableArray<SeriesPoint> Inputs(IEnumerable<SeriesPoint> points, InputRole role) =>
        [.. points.Select(point => point with
        {
            Result = point.Result.Find(role) ?? Result.None(point.Result.Reason ?? new Reason(ReasonCode.NoFigure), point.Result.Unit),
        })];

    /// <summary>
    /// The answers of a stock at their steps and, between them, the published figures on which these rest, each on its own
    /// date: what was measured stays visible whatever the step.
    /// </summary>
    public static ImmutableArray<SeriesPoint> WithPublished(IReadOnlyList<SeriesPoint> points)
    {
        if (points.Count == 0) return [];

        var (first, last) = (points[0].At, points[^1].At);
        var published = points
            .SelectMany(point => point.Result.Figures)
            .Where(use => use.Role is FigureRole.Reported or FigureRole.Before or FigureRole.After or FigureRole.Carried)
            .Select(use => use.Figure)
            .Where(figure => figure.Period.Last > first && figure.Period.Last < last)
            .Select(figure => new SeriesPoint(figure.Period.Last, AsPublished(figure)));
        return [.. points.Concat(published).DistinctBy(point => point.At).OrderBy(point => point.At)];
    }

    /// <summary>Points in order; where a break lies between two of them, a gap on its day with that reason.</summary>
    public static ImmutableArray<ChartPoint> Points(IReadOnlyList<SeriesPoint> points, IEnumerable<Break> breaks, ChartContext context)
    {
        var gaps = breaks.Select(item => item.Day).Distinct()
            .Where(day => points.Any(point => point.At < day) && points.Any(point => point.At > day) && points.All(point => point.At != day))
            .Select(day => new SeriesPoint(day, Result.None(new Reason(ReasonCode.Break) { At = day }, points[0].Result.Unit)));
        return [.. points.Concat(gaps).OrderBy(point => point.At).Select(point => ChartPoint.Of(point, context))];
    }

    /// <summary>Figures set aside that state another value than the one that stands, within the dates drawn.</summary>
    public static ImmutableArray<ChartRival> Rivals(IReadOnlyList<SeriesPoint> points, ChartContext context)
    {
        if (points.Count == 0) return [];

        var (first, last) = (points[0].At, points[^1].At);
        return [.. points
            .SelectMany(point => point.Result.Alternatives)
            .Where(alternative => alternative.IsRival && alternative.Figure.Value != alternative.Instead?.Value)
            .Select(alternative => alternative.Figure)
            .DistinctBy(figure => figure.Id)
            .Where(figure => figure.Period.Last >= first && figure.Period.Last <= last)
            .OrderBy(figure => figure.Period.Last)
            .Select(figure => new ChartRival(
                figure.Period.Last,
                figure.Period.Last.DayNumber,
                figure.Value,
                Formats.Value(figure.Value, figure.Unit, context.Language),
                context.SourceName(figure.Source)))];
    }

    private static Result AsPublished(Figure figure) =>
        Result.Of(figure.Value, figure.Unit) with
        {
            Basis = Basis.Reported,
            Qualifiers = figure.Qualifier.ToSet(),
            At = figure.Period.Last,
            Measure = figure.Measure,
            Figures = [new(figure, FigureRole.Reported, figure.Value)],
        };
}
