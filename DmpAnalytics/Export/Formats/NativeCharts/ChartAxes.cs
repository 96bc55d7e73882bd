using System.Xml.Linq;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>The two axes of a native chart, with the ends and steps of the model's.</summary>
internal static class ChartAxes
{
    public const int Across = 500_001;
    public const int Up = 500_002;

    /// <summary>More labels than these do not fit side by side.</summary>
    private const int MostLabels = 12;
    /// <summary>A bar that takes more of the axis leaves its label no room.</summary>
    private const decimal LabelRoom = 0.86m;
    private const decimal DaysOfYear = 365.25m;

    /// <summary>Steps of a mean year from here on stay in January, whichever year is a leap year.</summary>
    private const decimal IntoJanuary = 0.75m;

    private static readonly XNamespace C = OfficeXml.Chart;

    public static IEnumerable<XElement> Of(NativeChart chart)
    {
        yield return chart.Panel.Kind == PanelKind.Bars ? Categories(chart) : chart.Model.X.IsTime ? Time(chart) : Numbers(chart);
        yield return Upwards(chart);
    }

    private static XElement Upwards(NativeChart chart)
    {
        var y = chart.Panel.Y;
        var step = y.Ticks.Length > 1 ? y.Ticks[1].At - y.Ticks[0].At : y.Max - y.Min;
        return new(
            C + "valAx",
            OfficeXml.Val(C + "axId", Up),
            Scaling(y.Min, HasRoom(chart) ? y.Max : y.Max + step),
            OfficeXml.Val(C + "delete", 0),
            OfficeXml.Val(C + "axPos", chart.IsLying ? "b" : "l"),
            new XElement(C + "majorGridlines", new XElement(C + "spPr", ChartLook.Line(Tokens.Rule))),
            Format(SheetFormats.Compact(y.Ticks.Select(tick => tick.At), y.Unit, chart.Model.Language)),
            Marks("none", "nextTo", null),
            OfficeXml.Val(C + "crossAx", Across),
            OfficeXml.Val(C + "crosses", chart.IsLying ? "max" : "autoZero"),
            OfficeXml.Val(C + "crossBetween", chart.Panel.Kind == PanelKind.Bars ? "between" : "midCat"),
            OfficeXml.Val(C + "majorUnit", step));
    }

    /// <summary>The label of the highest bar fits under the end of the axis.</summary>
    private static bool HasRoom(NativeChart chart)
    {
        var y = chart.Panel.Y;
        return chart.Panel.Kind != PanelKind.Bars || !SeriesXml.AreLabelled(chart) || chart.Grid.Series.SelectMany(series => series.Rows).All(row => row.Value is not { } value || value < y.Min + (LabelRoom * (y.Max - y.Min)));
    }

    private static XElement Categories(NativeChart chart) => new(
        C + "catAx",
        OfficeXml.Val(C + "axId", Across),
        new XElement(C + "scaling", OfficeXml.Val(C + "orientation", chart.IsLying ? "maxMin" : "minMax")),
        OfficeXml.Val(C + "delete", 0),
        OfficeXml.Val(C + "axPos", chart.IsLying ? "l" : "b"),
        Format("General"),
        Marks("none", "low", Tokens.Muted),
        OfficeXml.Val(C + "crossAx", Up),
        OfficeXml.Val(C + "crosses", "autoZero"),
        OfficeXml.Val(C + "auto", 0),
        OfficeXml.Val(C + "lblAlgn", "ctr"),
        OfficeXml.Val(C + "lblOffset", 100),
        OfficeXml.Val(C + "noMultiLvlLbl", 1));

    private static XElement Time(NativeChart chart)
    {
        var x = chart.Model.X;
        var places = chart.Grid.Series.SelectMany(series => series.Rows).Select(row => row.Place).Append(SheetDates.Serial(x.First)).ToList();
        var last = places.Append(SheetDates.Serial(x.Last)).Max();
        var months = x.Ticks.Length > 1 ? (x.Ticks[1].At - x.Ticks[0].At) switch { > 300 => 12, > 150 => 6, _ => 3 } : 12;
        var points = chart.Grid.Series.Where(series => series.Kind is not (GridKind.Target or GridKind.PastTarget)).SelectMany(series => series.Rows).Select(row => row.Place);
        var first = Start(points.DefaultIfEmpty(places.Min()).Min());
        var step = DaysOfYear * months / 12;
        var times = (int)decimal.Ceiling((last - first) / step / MostLabels);
        return Placed(chart, first, last, step * times, months * times % 12 == 0 ? SheetFormats.Year : SheetFormats.Month(chart.Model.Language));
    }

    /// <summary>The first of January before it, that no point may lie left of.</summary>
    private static decimal Start(decimal place)
    {
        var year = new DateOnly(1899, 12, 30).AddDays((int)place).Year;
        var start = SheetDates.Serial(new DateOnly(year, 1, 1)) + IntoJanuary;
        return start <= place ? start : SheetDates.Serial(new DateOnly(year - 1, 1, 1)) + IntoJanuary;
    }

    private static XElement Numbers(NativeChart chart)
    {
        var x = chart.Model.X;
        var step = x.Ticks.Length > 1 ? x.Ticks[1].At - x.Ticks[0].At : x.Last - x.First;
        var isPercent = x.Ticks.Any(tick => tick.Label.Contains('%', StringComparison.Ordinal));
        return Placed(chart, x.First, x.Last, step, SheetFormats.Compact(x.Ticks.Select(tick => tick.At), isPercent ? Domain.Measure.PercentUnit : "", chart.Model.Language));
    }

    private static XElement Placed(NativeChart chart, decimal first, decimal last, decimal step, string format) => new(
        C + "valAx",
        OfficeXml.Val(C + "axId", Across),
        Scaling(first, last),
        OfficeXml.Val(C + "delete", 0),
        OfficeXml.Val(C + "axPos", "b"),
        Format(format),
        Marks("out", "low", Tokens.Muted),
        OfficeXml.Val(C + "crossAx", Up),
        OfficeXml.Val(C + "crosses", chart.Panel.Y.Min < 0 ? "min" : "autoZero"),
        OfficeXml.Val(C + "crossBetween", "midCat"),
        OfficeXml.Val(C + "majorUnit", step));

    private static XElement Scaling(decimal min, decimal max) =>
        new(C + "scaling", OfficeXml.Val(C + "orientation", "minMax"), OfficeXml.Val(C + "max", max), OfficeXml.Val(C + "min", min));

    private static XElement Format(string code) => new(C + "numFmt", new XAttribute("formatCode", code), new XAttribute("sourceLinked", 0));

    private static XElement[] Marks(string major, string labels, string? line) =>
    [
        OfficeXml.Val(C + "majorTickMark", major),
        OfficeXml.Val(C + "minorTickMark", "none"),
        OfficeXml.Val(C + "tickLblPos", labels),
        new(C + "spPr", ChartLook.Line(line)),
        ChartLook.Text(Tokens.Muted, 850),
    ];
}
