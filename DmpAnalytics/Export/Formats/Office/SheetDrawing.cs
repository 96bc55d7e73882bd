using System.Collections.Immutable;
using System.Xml.Linq;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>The charts that lie over a sheet.</summary>
internal static class SheetDrawing
{
    public const string ChartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static readonly XNamespace D = OfficeXml.SheetDrawing;
    private static readonly XNamespace A = OfficeXml.Drawing;

    public static void Add(OfficePackage package, string path, ImmutableArray<PlacedChart> charts)
    {
        var number = path.AsSpan()["xl/drawings/drawing".Length..^".xml".Length].ToString();
        var anchors = new List<XElement>();
        foreach (var (index, chart) in charts.Index())
        {
            var part = $"xl/charts/chart{number}_{OfficeXml.Number(index + 1)}.xml";
            anchors.Add(Anchor(chart, index + 1, package.Relate(path, "chart", part)));
            package.Add(part, ChartType, chart.Space);
        }

        package.Add(path, "application/vnd.openxmlformats-officedocument.drawing+xml", new(
            D + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", D), new XAttribute(XNamespace.Xmlns + "a", A), anchors));
    }

    private static XElement Anchor(PlacedChart chart, int number, string id) => new(
        D + "twoCellAnchor",
        Place("from", chart.FirstRow - 1, 0),
        Place("to", chart.LastRow - 1, chart.LastColumn),
        new XElement(
            D + "graphicFrame",
            new XAttribute("macro", ""),
            new XElement(
                D + "nvGraphicFramePr",
                new XElement(D + "cNvPr", new XAttribute("id", number + 1), new XAttribute("name", OfficeXml.Clean(chart.Name)), new XAttribute("descr", OfficeXml.Clean(chart.Alt))),
                new XElement(D + "cNvGraphicFramePr")),
            new XElement(
                D + "xfrm",
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
            Graphic(id)),
        new XElement(D + "clientData"));

    /// <summary>The reference by which a drawing shows a chart.</summary>
    public static XElement Graphic(string id) => new(
        A + "graphic",
        new XElement(
            A + "graphicData",
            new XAttribute("uri", OfficeXml.Chart.NamespaceName),
            new XElement(
                OfficeXml.Chart + "chart",
                new XAttribute(XNamespace.Xmlns + "c", OfficeXml.Chart),
                new XAttribute(XNamespace.Xmlns + "r", OfficeXml.Link),
                new XAttribute(OfficeXml.Link + "id", id))));

    private static XElement Place(string name, int row, int column) => new(
        D + name, new XElement(D + "col", column), new XElement(D + "colOff", 0), new XElement(D + "row", row), new XElement(D + "rowOff", 0));
}
