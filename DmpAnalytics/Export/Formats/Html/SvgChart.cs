using System.Globalization;
using System.Text;
using DmpAnalytics.Charts;

namespace DmpAnalytics.Export.Formats.Html;

/// <summary>
/// A chart as a drawing that needs nothing else: panels one above the other, targets, events and breaks, its title and its words for
/// those who do not see it. Colours are classes of the report's style sheet.
/// </summary>
internal static class SvgChart
{
    private const decimal Width = 760;
    private const decimal Left = 72;
    private const decimal Right = Width - 16;
    private const decimal LineHeight = 14;
    private const int MostEventRows = 4;

    /// <summary>Names of targets are set in wider letters where the usual face is missing.</summary>
    private const decimal LabelRoom = 1.2m;

    /// <summary>Lines by which the name of a target may stand above it.</summary>
    private const int MostMoved = 3;

    /// <param name="model">What is drawn.</param>
    /// <param name="id">Told from the other drawings of its page.</param>
    public static string Of(ChartModel model, string id)
    {
        var panels = model.Panels;
        var height = panels.Length == 1 ? 270m : 170m;
        var svg = new StringBuilder();
        var top = 4m;
        foreach (var panel in panels)
        {
            top = Legend(svg, panel, panels.Length > 1, top);
            // Values stand over their bars.
            var upper = top + (panel.IsLabelled ? 24 : 12);
            var frame = new SvgFrame(model.X, panel, Left, Right, upper, upper + height);
            Grid(svg, frame);
            foreach (var mark in model.Breaks) svg.Line("break", frame.XOf(mark.X), frame.Top, frame.XOf(mark.X), frame.Bottom);
            SvgSeries.Draw(svg, frame);
            Targets(svg, frame);
            top = frame.Bottom + 10;
        }

        var last = new SvgFrame(model.X, panels[^1], Left, Right, 0, top - 10);
        top = Labels(svg, last, top - 10);
        top = Events(svg, model, last, top);
        return $"<svg class=\"drawing\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {SvgText.Place(Width)} {SvgText.Place(top + 4)}\" xmlns=\"http://www.w3.org/2000/svg\">"
            + $"<title id=\"{id}-t\">{SvgText.Escaped(model.Title)}</title><desc id=\"{id}-d\">{SvgText.Escaped(model.Alt)}</desc>{svg}</svg>";
    }

    /// <summary>The names of the series, or that of the panel where it has only one; gives the height they end at.</summary>
    private static decimal Legend(StringBuilder svg, ChartPanel panel, bool isOneOfSeveral, decimal top)
    {
        if (panel.Series.Length == 1 && !isOneOfSeveral) return top;
        var (x, y) = (Left, top + LineHeight);
        foreach (var series in panel.Series)
        {
            var width = 26 + SvgText.WidthOf(series.Name) + 14;
            if (x > Left && x + width > Right) (x, y) = (Left, y + LineHeight + 2);
            var look = SvgSeries.LookOf(series);
            if (panel.Kind == PanelKind.Bars) svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar {look}\" x=\"{SvgText.Place(x)}\" y=\"{SvgText.Place(y - 10)}\" width=\"18\" height=\"10\"/>");
            else svg.Line($"line {look}{(series.Tone == SeriesTone.Reference ? " dashed" : series.Dash > 0 ? " dotted" : "")}", x, y - 4, x + 20, y - 4);
            svg.Text("start", x + 26, y, series.Name, "name");
            x += width;
        }

        return y + 2;
    }

    private static void Grid(StringBuilder svg, SvgFrame frame)
    {
        foreach (var tick in frame.Panel.Y.Ticks)
        {
            var y = frame.YOf(tick.At);
            svg.Line(tick.At == 0 ? "axis" : "grid", frame.Left, y, frame.Right, y);
            svg.Text("end", frame.Left - 8, y + 4, tick.Label);
        }
    }

    private static void Targets(StringBuilder svg, SvgFrame frame)
    {
        var taken = new List<(decimal From, decimal To, decimal Y)>();
        foreach (var target in frame.Panel.Targets)
        {
            var (from, due) = (frame.XOf(target.From), frame.XOf(target.Due));
            var y = frame.YOf(target.Value);
            svg.Line(target.IsCurrent ? "target current" : "target", from, target.Start is { } start ? frame.YOf(start) : y, due, y);
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"flag\" cx=\"{SvgText.Place(due)}\" cy=\"{SvgText.Place(y)}\" r=\"3\"/>");
            var width = SvgText.WidthOf(target.Label) * LabelRoom;
            var isAtLeft = due - width < frame.Left;
            var place = (From: isAtLeft ? frame.Left : due - width, To: isAtLeft ? frame.Left + width : due, Y: y - 6);
            while (taken.Any(other => other.From < place.To && place.From < other.To && Math.Abs(other.Y - place.Y) < LineHeight)) place.Y -= LineHeight;
            // Too far from its line it says nothing of it: the table of the targets does.
            if (place.Y < frame.Top - 6 || y - place.Y > MostMoved * LineHeight) continue;
            taken.Add(place);
            if (isAtLeft) svg.Text("start", frame.Left + 4, place.Y, target.Label, "name");
            else svg.Text("end", due, place.Y, target.Label, "name");
        }
    }

    /// <summary>The ticks of the shared axis under the last panel.</summary>
    private static decimal Labels(StringBuilder svg, SvgFrame frame, decimal top)
    {
        var lines = 1;
        var slot = frame.X.IsTime || frame.X.Ticks.Length == 0 ? 0 : (frame.Right - frame.Left) / frame.X.Ticks.Length;
        var next = decimal.MinValue;
        foreach (var tick in frame.X.Ticks)
        {
            var x = frame.XOf(tick.At);
            var half = SvgText.WidthOf(tick.Label) / 2;
            if (frame.HasSlots && slot > 0)
            {
                var words = SvgText.Wrapped(tick.Label, (int)(slot / 6.2m), 5);
                for (var line = 0; line < words.Count; line++) svg.Text("middle", x, top + 16 + (line * LineHeight), words[line]);
                lines = Math.Max(lines, words.Count);
                continue;
            }

            svg.Line("axis", x, top, x, top + 4);
            if (x - half < next) continue;
            svg.Text("middle", x, top + 16, tick.Label);
            next = x + half + 6;
        }

        return top + 4 + (lines * LineHeight);
    }

    /// <summary>The numbers of the events under the axis, in rows so that none stands on another.</summary>
    private static decimal Events(StringBuilder svg, ChartModel model, SvgFrame frame, decimal top)
    {
        if (model.Events.IsEmpty) return top;
        var ends = new decimal[MostEventRows];
        Array.Fill(ends, decimal.MinValue);
        var used = 0;
        foreach (var item in model.Events)
        {
            var x = frame.XOf(item.X);
            var row = Array.FindIndex(ends, end => end + 2 <= x);
            if (row < 0) row = MostEventRows - 1;
            ends[row] = x + 16;
            used = Math.Max(used, row + 1);
            svg.Line("event", x, frame.Bottom, x, frame.Bottom + 5);
            svg.Text("middle", x, top + 12 + (row * 12), SvgText.Place(item.Number), "event-number");
        }

        return top + 4 + (used * 12);
    }
}
