using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts;

/// <summary>
/// What a chart shows, in words made from its own points: the trend and the extremes of what it is about, the gap to the
/// target by which it is judged, and what to keep in mind. Made anew with every chart, so it follows the data.
/// </summary>
public static class ChartFinding
{
    /// <summary>A change below this part of the first value is no trend, and a spread below this part of the highest no finding: a leap year is none.</summary>
    private const decimal LeastTrend = 0.02m;

    /// <summary>From this many times on, a change is said as a multiple.</summary>
    private const decimal LeastMultiple = 2;

    private const string CreatedId = "created";

    public static string Of(ChartModel model, ChartContext context)
    {
        if (model.IsEmpty) return "";
        var sentences = new List<string>();
        foreach (var panel in model.Panels)
        {
            // What the chart is about, unless too little of it is known to have a course.
            var drawn = panel.Series.Where(one => one.Tone != SeriesTone.Reference).OrderBy(one => one.Tone).Select(one => (Series: one, Known: Known(one))).ToList();
            var (series, known) = drawn.FirstOrDefault(one => one.Known.Count > 1);
            if (series is null) continue;
            var isCourse = panel.Kind != PanelKind.Bars && model.X.IsTime;
            if (isCourse) sentences.Add(Trend(series, known, context));
            if (panel.Kind == PanelKind.Bars || isCourse) sentences.AddRange(Extremes(series, known, isCourse, context));
            // A promise of dossiers is one of dossiers created, whatever else is counted beside them.
            var promised = drawn.FirstOrDefault(one => one.Series.Id == CreatedId && one.Known.Count > 0);
            sentences.AddRange(Gap(panel, (promised.Known ?? known)[^1], series.Unit, context));
        }

        sentences.AddRange(Caveats(model, context));
        return string.Join(' ', sentences);
    }

    private static List<ChartPoint> Known(ChartSeries series) => [.. series.Points.Where(point => point is { Value: not null, IsPale: false })];

    private static string Trend(ChartSeries series, List<ChartPoint> known, ChartContext context)
    {
        // The zero of the opening is no beginning of a course.
        var first = known.FirstOrDefault(point => point.Value > 0) ?? known[0];
        var last = known[^1];
        var (from, to) = (first.Value!.Value, last.Value!.Value);
        var key = from == 0 || first == last || Math.Abs(to - from) < LeastTrend * Math.Abs(from) ? "finding.steady"
            : to >= LeastMultiple * from ? "finding.times"
            : to > from ? "finding.up"
            : "finding.down";
        var change = key switch
        {
            "finding.times" => Formats.Compact(decimal.Round(to / from, 1, MidpointRounding.AwayFromZero), "ratio", context.Language),
            "finding.steady" => "",
            _ => Formats.Compact(decimal.Round(100 * Math.Abs(to - from) / Math.Abs(from), 0, MidpointRounding.AwayFromZero), Domain.Measure.PercentUnit, context.Language),
        };
        return context.Text(key, series.Name, Short(from, series, context), first.When, Short(to, series, context), last.When, change);
    }

    /// <summary>The highest and the lowest, where they are not the ends of the course.</summary>
    private static IEnumerable<string> Extremes(ChartSeries series, List<ChartPoint> known, bool isCourse, ChartContext context)
    {
        var highest = known.MaxBy(point => point.Value)!;
        var lowest = known.Where(point => point.Value > 0).DefaultIfEmpty(known[0]).MinBy(point => point.Value)!;
        var ends = new[] { known.FirstOrDefault(point => point.Value > 0) ?? known[0], known[^1] };
        if (isCourse && ends.Contains(highest) && ends.Contains(lowest)) yield break;
        if (highest.Value - lowest.Value < LeastTrend * Math.Abs(highest.Value!.Value)) yield break;
        yield return isCourse && ends.Contains(lowest)
            ? context.Text("finding.highest", Short(highest.Value!.Value, series, context), highest.When)
            : context.Text(
                isCourse ? "finding.extremes" : "finding.extremes.of",
                Short(highest.Value!.Value, series, context), highest.When, Short(lowest.Value!.Value, series, context), lowest.When, series.Name);
    }

    /// <summary>How far the last point is from the promise that comes due next after it, else from the last one due.</summary>
    private static IEnumerable<string> Gap(ChartPanel panel, ChartPoint last, string unit, ChartContext context)
    {
        var judged = panel.Targets.Where(target => target.IsCurrent).OrderBy(target => target.Due).ToList();
        if ((judged.Find(target => target.Due >= last.X) ?? judged.LastOrDefault()) is not { } promise || last.Value is not { } value) yield break;
        var due = Formats.Date(DateOnly.FromDayNumber((int)promise.Due), context.Language);
        var gap = Formats.Compact(Math.Abs(promise.Value - value), unit, context.Language);
        var promised = Formats.Compact(promise.Value, unit, context.Language);
        yield return context.Text(value >= promise.Value ? "finding.gap.above" : "finding.gap.below", gap, promised, due);
    }

    private static IEnumerable<string> Caveats(ChartModel model, ChartContext context)
    {
        var points = model.Panels.SelectMany(panel => panel.Series).Where(series => series.Tone != SeriesTone.Reference).SelectMany(series => series.Points).ToList();
        var missing = points.Count(point => point.Value is null);
        var weak = points.Count(point => point.Value is not null && point.Mark.IsHollow);
        var bounds = points.Count(point => point.Value is not null && point.Mark.Shape is MarkShape.Up or MarkShape.Down);
        var rivals = model.Panels.SelectMany(panel => panel.Series).Sum(series => series.Rivals.Length);
        var said = new List<string>();
        Say("finding.missing", missing);
        Say("finding.weak", weak);
        Say("finding.bounds", bounds);
        Say("finding.rivals", rivals);
        Say("finding.breaks", model.Breaks.Length);
        if (said.Count > 0) yield return context.Text("finding.caveats", string.Join(context.Text("list"), said), Formats.Number(points.Count, context.Language));

        void Say(string key, int count)
        {
            if (count > 0) said.Add(context.Text(key + (count == 1 ? ".one" : ".many"), Formats.Number(count, context.Language)));
        }
    }

    private static string Short(decimal value, ChartSeries series, ChartContext context) => Formats.Compact(value, series.Unit, context.Language);
}
