using System.Globalization;
using System.Text;
using DmpAnalytics.Charts;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>The points of a panel: bands and whiskers first, then lines or bars, then marks and rivals.</summary>
internal static class SvgSeries
{
    /// <summary>More points than these have no marks of their own.</summary>
    private const int MostMarks = 90;

    public static void Draw(StringBuilder svg, SvgFrame frame)
    {
        foreach (var series in frame.Panel.Series) Ranges(svg, series, frame);
        for (var index = 0; index < frame.Panel.Series.Length; index++)
        {
            if (frame.Panel.Kind == PanelKind.Bars) Bars(svg, frame.Panel.Series[index], index, frame);
            else Line(svg, frame.Panel.Series[index], frame);
        }
    }

    /// <summary>The class that gives the colour.</summary>
    public static string LookOf(ChartSeries series, ChartPoint? point = null) =>
        series.Tone == SeriesTone.Main ? $"c{SvgText.Place(point?.Colour ?? series.Colour)}" : "context";

    private static void Ranges(StringBuilder svg, ChartSeries series, SvgFrame frame)
    {
        if (frame.Panel.Kind == PanelKind.Bars) return;
        foreach (var run in series.RangeRuns(frame.Panel.Kind).Where(run => run.All(point => frame.Holds(point.Low!.Value) && frame.Holds(point.High!.Value))))
        {
            if (run.Count == 1)
            {
                var x = frame.XOf(run[0].X);
                svg.Line($"whisker {LookOf(series)}", x, frame.YOf(run[0].Low!.Value), x, frame.YOf(run[0].High!.Value));
                continue;
            }

            var edge = run.Select(point => (point.X, Value: point.High!.Value)).Concat(run.Reverse().Select(point => (point.X, Value: point.Low!.Value)));
            svg.Append(CultureInfo.InvariantCulture, $"<polygon class=\"band {LookOf(series)}\" points=\"{string.Join(' ', edge.Select(at => $"{SvgText.Place(frame.XOf(at.X))},{SvgText.Place(frame.YOf(at.Value))}"))}\"/>");
        }
    }

    private static void Line(StringBuilder svg, ChartSeries series, SvgFrame frame)
    {
        var run = new List<ChartPoint>();
        foreach (var point in series.Points.Append(null))
        {
            if (point?.Value is not null)
            {
                run.Add(point);
                continue;
            }

            if (run.Count > 1) Path(svg, run, series, frame);
            run.Clear();
        }

        foreach (var rival in series.Rivals.Where(rival => frame.Holds(rival.Value)))
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"rival {LookOf(series)}\" cx=\"{SvgText.Place(frame.XOf(rival.X))}\" cy=\"{SvgText.Place(frame.YOf(rival.Value))}\" r=\"2.5\"/>");
        if (series.Tone == SeriesTone.Reference || series.Points.Length > MostMarks) return;
        foreach (var point in series.Points.Where(point => point.Value is not null))
        {
            if (frame.Holds(point.Value!.Value)) Mark(svg, point, series, frame);
            else if (point.Value > frame.Panel.Y.Max) Beyond(svg, point, series, frame);
        }
    }

    private static void Path(StringBuilder svg, List<ChartPoint> run, ChartSeries series, SvgFrame frame)
    {
        var dash = series.Tone == SeriesTone.Reference ? " dashed" : series.Dash > 0 ? " dotted" : "";
        if (frame.Panel.Kind == PanelKind.Areas)
        {
            var zero = SvgText.Place(frame.YOf(0));
            svg.Append(CultureInfo.InvariantCulture, $"<polygon class=\"band {LookOf(series)}\" points=\"{SvgText.Place(frame.XOf(run[0].X))},{zero} {Places(run.Select(point => (point.X, point.Value!.Value)), frame)} {SvgText.Place(frame.XOf(run[^1].X))},{zero}\"/>");
        }

        foreach (var piece in Inside(run, frame))
            svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"line {LookOf(series)}{dash}\" points=\"{Places(piece, frame)}\"/>");
    }

    private static string Places(IEnumerable<(decimal X, decimal Value)> points, SvgFrame frame) =>
        string.Join(' ', points.Select(point => $"{SvgText.Place(frame.XOf(point.X))},{SvgText.Place(frame.YOf(point.Value))}"));

    /// <summary>The stretches of a line within the frame; one that leaves it ends at its edge, where it crosses it.</summary>
    private static List<List<(decimal X, decimal Value)>> Inside(List<ChartPoint> run, SvgFrame frame)
    {
        var pieces = new List<List<(decimal X, decimal Value)>>();
        foreach (var (from, to) in run.Zip(run.Skip(1)))
        {
            var (start, end) = ((from.X, Value: from.Value!.Value), (to.X, Value: to.Value!.Value));
            var (low, high) = (Math.Min(start.Value, end.Value), Math.Max(start.Value, end.Value));
            if (low > frame.Panel.Y.Max || high < frame.Panel.Y.Min) continue;
            if (pieces.Count == 0 || pieces[^1][^1] != start) pieces.Add([AtEdge(start, end, frame)]);
            pieces[^1].Add(AtEdge(end, start, frame));
        }

        return pieces;
    }

    /// <summary>The point itself, or where the way to it from another one crosses the edge.</summary>
    private static (decimal X, decimal Value) AtEdge((decimal X, decimal Value) point, (decimal X, decimal Value) other, SvgFrame frame)
    {
        if (frame.Holds(point.Value)) return point;
        var edge = Math.Clamp(point.Value, frame.Panel.Y.Min, frame.Panel.Y.Max);
        return (point.X + ((other.X - point.X) * (edge - point.Value) / (other.Value - point.Value)), edge);
    }

    private static void Bars(StringBuilder svg, ChartSeries series, int index, SvgFrame frame)
    {
        var slot = frame.HasSlots ? frame.Slot : (frame.Right - frame.Left) / Math.Max(1, series.Points.Length);
        var width = Math.Min(48, slot * 0.7m / frame.Panel.Series.Length);
        foreach (var point in series.Points.Where(point => point.Value is not null))
        {
            var x = frame.XOf(point.X) + ((index - (frame.Panel.Series.Length / 2m)) * width);
            var (zero, top) = (frame.YOf(0), frame.YOf(point.Value!.Value));
            var look = $"{(point.Mark.IsHollow ? "bar hollow" : "bar")} {LookOf(series, point)}";
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{look}\" x=\"{SvgText.Place(x)}\" y=\"{SvgText.Place(Math.Min(zero, top))}\" width=\"{SvgText.Place(width)}\" height=\"{SvgText.Place(Math.Abs(zero - top))}\"/>");
            var middle = x + (width / 2);
            if (point is { Low: { } low, High: { } high } && low < high && frame.Holds(low) && frame.Holds(high))
                svg.Line("whisker context", middle, frame.YOf(low), middle, frame.YOf(high));
            if (frame.Panel.IsLabelled && SvgText.WidthOf(point.Label) < slot) svg.Text("middle", middle, top - 5, point.Label);
        }
    }

    /// <summary>An arrow at the upper edge: the value is above it.</summary>
    private static void Beyond(StringBuilder svg, ChartPoint point, ChartSeries series, SvgFrame frame) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<path class=\"line {LookOf(series, point)}\" transform=\"translate({SvgText.Place(frame.XOf(point.X))} {SvgText.Place(frame.Top + 4)})\" d=\"M0 5V-4M-4 0L0 -5L4 0\"/>");

    private static void Mark(StringBuilder svg, ChartPoint point, ChartSeries series, SvgFrame frame) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<path class=\"{(point.Mark.IsHollow ? "mark hollow" : "mark")} {LookOf(series, point)}\" transform=\"translate({SvgText.Place(frame.XOf(point.X))} {SvgText.Place(frame.YOf(point.Value!.Value))}) scale(0.8)\" d=\"{MarkPaths.Of(point.Mark.Shape)}\"/>");
}
