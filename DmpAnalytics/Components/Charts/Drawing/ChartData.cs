using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using DmpAnalytics.Charts;

namespace DmpAnalytics.Components.Charts.Drawing;

/// <summary>
/// What the script draws, as JSON in the page: numbers to place, texts ready to show. The script formats nothing.
/// Characters that mean something in HTML are escaped, so the text can stand inside an element.
/// </summary>
public static class ChartData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    public static string Of(ChartModel model) => JsonSerializer.Serialize(
        new
        {
            model.Id,
            X = new { Time = model.X.IsTime, First = (decimal?)model.X.First, Last = (decimal?)model.X.Last, Ticks = model.X.Ticks.Select(Tick) },
            Panels = model.Panels.Select(panel => new
            {
                panel.Name,
                Bars = panel.Kind == PanelKind.Bars,
                Areas = panel.Kind == PanelKind.Areas,
                Labelled = panel.IsLabelled,
                Y = new { Min = (decimal?)panel.Y.Min, Max = (decimal?)panel.Y.Max, Ticks = panel.Y.Ticks.Select(Tick) },
                Series = panel.Series.Select(series => new
                {
                    series.Name,
                    Tone = series.Tone.ToString(),
                    series.Colour,
                    series.Dash,
                    Points = Points(panel, series),
                    Rivals = series.Rivals.Select(rival => new { X = (decimal?)rival.X, Y = (decimal?)rival.Value, rival.Text, rival.Source }),
                }),
                Targets = panel.Targets.Select(target => new { target.Label, Y = (decimal?)target.Value, From = (decimal?)target.From, Due = (decimal?)target.Due, target.Start, target.IsCurrent }),
            }),
            Events = model.Events.Select(item => new { item.Number, X = (decimal?)item.X, item.When, item.Title }),
            Breaks = model.Breaks.Select(item => new { X = (decimal?)item.X, item.When, item.What }),
            Marks = model.Marks.Select(mark => mark.Shape).Distinct().ToDictionary(shape => shape.ToString(), MarkPaths.Of),
        },
        Options);

    private static object Tick(ChartTick tick) => new { At = (decimal?)tick.At, tick.Label };

    /// <summary>Ends of ranges where they are drawn, and of points without doubt, at which a band narrows to nothing.</summary>
    private static IEnumerable<object> Points(ChartPanel panel, ChartSeries series)
    {
        var ranged = panel.RangesOf(series).Select(point => point.X).ToHashSet();
        return series.Points.Select(point => Point(point, panel.IsLabelled, ranged.Contains(point.X) || (ranged.Count > 0 && point.IsBetween && point.Low == point.High)));
    }

    private static object Point(ChartPoint point, bool isLabelled, bool withRange) => new
    {
        X = (decimal?)point.X,
        Y = point.Value,
        Low = withRange ? point.Low : null,
        High = withRange ? point.High : null,
        point.When,
        point.Text,
        Label = isLabelled ? point.Label : null,
        point.Range,
        point.Doubt,
        point.How,
        point.Status,
        Mark = point.Mark.Shape.ToString(),
        Hollow = point.Mark.IsHollow,
        Pale = point.IsPale,
        point.Address,
        point.Colour,
    };
}
