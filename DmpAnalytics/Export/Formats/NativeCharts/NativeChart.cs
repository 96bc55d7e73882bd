using System.Xml.Linq;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>
/// One panel of a chart as Word, Excel and LibreOffice draw and edit it themselves. Its numbers stand in a sheet, to which every
/// series refers, and beside that reference for programs that do not open the sheet. One scale per chart, never two.
/// </summary>
/// <param name="Model">The chart.</param>
/// <param name="Panel">The one of its panels.</param>
/// <param name="Grid">Its numbers.</param>
internal sealed record NativeChart(ChartModel Model, ChartPanel Panel, ChartGrid Grid)
{
    private static readonly XNamespace C = OfficeXml.Chart;
    private static readonly XNamespace A = OfficeXml.Drawing;

    /// <summary>The charts of a model, from the first to the last as they are read: its small ones where it has some, else its panels.</summary>
    public static IEnumerable<NativeChart> Of(ChartModel model) =>
        model.Multiples.IsEmpty
            ? model.Panels.Where(panel => panel.Series.Any(series => series.Points.Any(point => point.Value is not null))).Select(panel => new NativeChart(model, panel, ChartGrid.Of(model, panel)))
            : model.Multiples.SelectMany(Of);

    /// <summary>What the vertical axis counts, and what the chart is of where there are several.</summary>
    public string Heading
    {
        get
        {
            var unit = Wording.Formats.Unit(Panel.Y.Unit, Model.Language);
            return Panel.Name.Length == 0 ? unit : $"{Panel.Name} ({unit})";
        }
    }

    /// <summary>How many rows of text the labels of its bars need where they stand one under another.</summary>
    public bool IsLying => Panel.Kind == PanelKind.Bars && Model.X.Ticks.Any(tick => tick.Label.Length > 12);

    /// <param name="sheet">The name of the sheet of the grid.</param>
    /// <param name="headingRow">The row of its headings, from 1.</param>
    /// <param name="data">The relation to the workbook behind it; null where it stands in that workbook itself.</param>
    public XElement Space(string sheet, int headingRow, string? data = null) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C),
        new XAttribute(XNamespace.Xmlns + "a", A),
        new XAttribute(XNamespace.Xmlns + "r", OfficeXml.Link),
        OfficeXml.Val(C + "date1904", 0),
        OfficeXml.Val(C + "lang", Words.Culture(Model.Language).Name),
        OfficeXml.Val(C + "roundedCorners", 0),
        new XElement(
            C + "chart",
            ChartLook.Title(Heading),
            OfficeXml.Val(C + "autoTitleDeleted", 0),
            new XElement(C + "plotArea", new XElement(C + "layout"), Drawn(sheet, headingRow + 1), ChartAxes.Of(this), ChartLook.NoFrame()),
            HasLegend ? ChartLook.Legend() : null,
            OfficeXml.Val(C + "plotVisOnly", 1),
            OfficeXml.Val(C + "dispBlanksAs", "gap")),
        ChartLook.Ground(),
        ChartLook.Text(Tokens.Muted, 900),
        data is null ? null : new XElement(C + "externalData", new XAttribute(OfficeXml.Link + "id", data), OfficeXml.Val(C + "autoUpdate", 0)));

    private bool HasLegend => Grid.Series.Length > 1;

    private XElement Drawn(string sheet, int row)
    {
        var series = new List<XElement>();
        foreach (var (index, one) in Grid.Series.Index())
        {
            series.Add(SeriesXml.Of(this, one, index, sheet, row));
            row += one.Rows.Length;
        }

        return Panel.Kind == PanelKind.Bars
            ? new(
                C + "barChart",
                OfficeXml.Val(C + "barDir", IsLying ? "bar" : "col"),
                OfficeXml.Val(C + "grouping", "clustered"),
                OfficeXml.Val(C + "varyColors", 0),
                series,
                OfficeXml.Val(C + "gapWidth", 60),
                Axes())
            : new(C + "scatterChart", OfficeXml.Val(C + "scatterStyle", "lineMarker"), OfficeXml.Val(C + "varyColors", 0), series, Axes());
    }

    private static XElement[] Axes() => [OfficeXml.Val(C + "axId", ChartAxes.Across), OfficeXml.Val(C + "axId", ChartAxes.Up)];
}
