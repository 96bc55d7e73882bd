using System.Xml.Linq;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>One series of a native chart: where its numbers stand, the numbers themselves, and how it looks.</summary>
internal static class SeriesXml
{
    /// <summary>More bars than these are too narrow for their values.</summary>
    private const int MostLabelled = 14;

    /// <summary>Of the height of a chart.</summary>
    private const decimal LabelHeight = 0.09m;

    private static readonly XNamespace C = OfficeXml.Chart;
    private static readonly string[] FlagNames = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"];

    public static XElement Of(NativeChart chart, GridSeries series, int index, string sheet, int row)
    {
        var grid = chart.Grid;
        var last = row + series.Rows.Length - 1;
        var isBars = chart.Panel.Kind == PanelKind.Bars;
        string Range(int column) => SheetCells.Range(sheet, column, row, last);
        return new(
            C + "ser",
            OfficeXml.Val(C + "idx", index),
            OfficeXml.Val(C + "order", index),
            new XElement(C + "tx", Texts(SheetCells.Range(sheet, ChartGrid.NameColumn, row, row), [series.Name])),
            isBars ? ChartLook.Shape(series.Colour) : new XElement(C + "spPr", LineOf(series)),
            isBars ? OfficeXml.Val(C + "invertIfNegative", 0) : DefaultMarker(series),
            isBars ? Bars(series) : Points(series),
            Labels(chart, series),
            series.HasRanges ? Ranges(series, isBars, Range(grid.AboveColumn), Range(grid.BelowColumn)) : null,
            isBars
                ? new XElement(C + "cat", Texts(Range(ChartGrid.WhenColumn), [.. series.Rows.Select(point => point.When)]))
                : new XElement(C + "xVal", Numbers(Range(grid.PlaceColumn), chart.Model.X.IsTime ? SheetFormats.Day(chart.Model.Language) : "General", [.. series.Rows.Select(point => (decimal?)point.Place)])),
            new XElement(
                C + (isBars ? "val" : "yVal"),
                Numbers(Range(grid.ValueColumn), SheetFormats.Exact(series.Rows.Max(point => point.Value) ?? 0, series.Unit, chart.Model.Language), [.. series.Rows.Select(point => point.Value)])),
            isBars ? null : OfficeXml.Val(C + "smooth", 0));
    }

    private static XElement LineOf(GridSeries series) => series.Kind switch
    {
        GridKind.Rivals => ChartLook.Line(null),
        GridKind.Target => ChartLook.Line(series.Colour, 125, "dash"),
        GridKind.PastTarget => ChartLook.Line(series.Colour, 75, "dash"),
        GridKind.Reference => ChartLook.Line(series.Colour, 125, "sysDash"),
        _ => ChartLook.Line(series.Colour, 200, series.IsDashed ? "lgDash" : null),
    };

    private static XElement DefaultMarker(GridSeries series) => series.Kind switch
    {
        GridKind.Rivals => ChartLook.Marker(new(MarkShape.Circle, true), series.Colour, 4),
        GridKind.Target => ChartLook.Marker(new(MarkShape.Square, false), series.Colour, 5),
        GridKind.Main or GridKind.Context => ChartLook.Marker(new(MarkShape.Circle, false), series.Colour),
        _ => ChartLook.NoMarker(),
    };

    /// <summary>The points that are not published as they stand get the mark that says it.</summary>
    private static IEnumerable<XElement> Points(GridSeries series)
    {
        if (series.Kind is not (GridKind.Main or GridKind.Context)) yield break;
        var plain = new ChartMark(MarkShape.Circle, false);
        foreach (var (index, row) in series.Rows.Index())
        {
            if (row.Value is null || row.Mark == plain) continue;
            yield return new(C + "dPt", OfficeXml.Val(C + "idx", index), ChartLook.Marker(row.Mark, series.Colour), OfficeXml.Val(C + "bubble3D", 0), new XElement(C + "spPr", LineOf(series)));
        }
    }

    /// <summary>Bars in the colour of their programme; one that is estimated or between others is lighter.</summary>
    private static IEnumerable<XElement> Bars(GridSeries series)
    {
        foreach (var (index, row) in series.Rows.Index())
        {
            if (row.Value is null || (row.Colour is null && !IsLight(row))) continue;
            var colour = row.Colour ?? series.Colour;
            yield return new(
                C + "dPt", OfficeXml.Val(C + "idx", index), OfficeXml.Val(C + "invertIfNegative", 0), OfficeXml.Val(C + "bubble3D", 0),
                IsLight(row) ? ChartLook.Shape(Tokens.Lighter(colour), colour) : ChartLook.Shape(colour));
        }
    }

    private static bool IsLight(GridRow row) => row.IsPale || (row.Mark.IsHollow && row.Value is not null);

    /// <summary>The bars of a chart bear their values.</summary>
    public static bool AreLabelled(NativeChart chart) => chart.Panel.IsLabelled || chart.Grid.Series.Sum(series => series.Rows.Length) <= MostLabelled;

    private static XElement? Labels(NativeChart chart, GridSeries series)
    {
        var language = chart.Model.Language;
        if (chart.Panel.Kind == PanelKind.Bars)
        {
            if (!AreLabelled(chart)) return null;
            var values = series.Rows.Select(row => row.Value).OfType<decimal>().ToList();
            var format = chart.Panel.IsLabelled && values.TrueForAll(value => value < 1_000_000)
                ? SheetFormats.Exact(values.Find(value => value != decimal.Truncate(value)), series.Unit, language)
                : SheetFormats.Compact(values.Select(ThreeDigits), series.Unit, language);
            return new(C + "dLbls", series.Rows.Index().Where(pair => pair.Item.Above > 0).Select(pair => Inside(pair.Index, series.Kind == GridKind.Context || IsLight(pair.Item), format)), Shown(format, "outEnd"));
        }

        var last = LastOf(series);
        if (last < 0 || !IsLastLabelled(chart, series)) return null;
        return new(
            C + "dLbls",
            new XElement(
                C + "dLbl",
                [OfficeXml.Val(C + "idx", last), .. Shown(SheetFormats.Compact([ThreeDigits(series.Rows[last].Value!.Value)], series.Unit, language), "t")]),
            Flags(false));
    }

    /// <summary>The last value of a line is said, unless that of a line before it stands too close.</summary>
    private static bool IsLastLabelled(NativeChart chart, GridSeries series)
    {
        var y = chart.Panel.Y;
        var labelled = new List<decimal>();
        foreach (var one in chart.Grid.Series.Where(one => one.Kind is GridKind.Main or GridKind.Context).OrderBy(one => one.Kind))
        {
            var last = LastOf(one);
            if (last < 0 || one.Rows[last].Value > y.Max || labelled.Exists(value => Math.Abs(value - one.Rows[last].Value!.Value) < LabelHeight * (y.Max - y.Min))) continue;
            if (one == series) return true;
            labelled.Add(one.Rows[last].Value!.Value);
        }

        return false;
    }

    private static int LastOf(GridSeries series) => series.Rows.ToList().FindLastIndex(row => row.Value is not null);

    /// <summary>At the foot of its bar, where no whisker crosses the number.</summary>
    private static XElement Inside(int index, bool isLight, string format) => new(
        C + "dLbl", [OfficeXml.Val(C + "idx", index), .. Shown(format, "inBase", isLight ? Tokens.Ink : Tokens.Ground)]);

    private static XElement[] Shown(string format, string place, string colour = Tokens.Ink) =>
    [
        new(C + "numFmt", new XAttribute("formatCode", format), new XAttribute("sourceLinked", 0)),
        new(C + "spPr", new XElement(OfficeXml.Drawing + "noFill"), ChartLook.Line(null)),
        ChartLook.Text(colour, 850, isBold: true),
        OfficeXml.Val(C + "dLblPos", place),
        .. Flags(true),
    ];

    private static XElement[] Flags(bool showsValue) =>
        [.. FlagNames.Select(name => OfficeXml.Val(C + name, name == "showVal" && showsValue ? 1 : 0))];

    private static decimal ThreeDigits(decimal value)
    {
        var unit = 0.01m;
        while (Math.Abs(value) / unit >= 1000) unit *= 10;
        return decimal.Round(value / unit, 0, MidpointRounding.AwayFromZero) * unit;
    }

    private static XElement Ranges(GridSeries series, bool isBars, string above, string below) => new(
        C + "errBars",
        isBars ? null : OfficeXml.Val(C + "errDir", "y"),
        OfficeXml.Val(C + "errBarType", "both"),
        OfficeXml.Val(C + "errValType", "cust"),
        OfficeXml.Val(C + "noEndCap", isBars ? 0 : 1),
        new XElement(C + "plus", Numbers(above, "General", [.. series.Rows.Select(row => row.Above)])),
        new XElement(C + "minus", Numbers(below, "General", [.. series.Rows.Select(row => row.Below)])),
        new XElement(C + "spPr", ChartLook.Line(isBars ? Tokens.Lighter(Tokens.Muted) : Tokens.Lighter(series.Colour), isBars ? 100 : 300)));

    private static XElement Texts(string range, IReadOnlyList<string> texts) => new(
        C + "strRef",
        new XElement(C + "f", range),
        new XElement(
            C + "strCache",
            OfficeXml.Val(C + "ptCount", texts.Count),
            texts.Select((text, index) => new XElement(C + "pt", new XAttribute("idx", index), new XElement(C + "v", OfficeXml.Clean(text))))));

    private static XElement Numbers(string range, string format, IReadOnlyList<decimal?> numbers) => new(
        C + "numRef",
        new XElement(C + "f", range),
        new XElement(
            C + "numCache",
            new XElement(C + "formatCode", format),
            OfficeXml.Val(C + "ptCount", numbers.Count),
            numbers.Index().Where(pair => pair.Item is not null).Select(pair => new XElement(C + "pt", new XAttribute("idx", pair.Index), new XElement(C + "v", OfficeXml.Number(pair.Item!.Value))))));
}
