using System.Xml.Linq;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.NativeCharts;

/// <summary>Lines, grounds, marks and texts of native charts.</summary>
internal static class ChartLook
{
    private static readonly XNamespace C = OfficeXml.Chart;
    private static readonly XNamespace A = OfficeXml.Drawing;

    public static XElement Solid(string colour) => new(A + "solidFill", OfficeXml.Val(A + "srgbClr", colour));

    /// <param name="colour">Six digits; null: no line.</param>
    /// <param name="width">In hundredths of a point.</param>
    /// <param name="dash">How it is dashed; null: whole.</param>
    public static XElement Line(string? colour, int width = 75, string? dash = null) => colour is null
        ? new(A + "ln", new XElement(A + "noFill"))
        : new(A + "ln", new XAttribute("w", width * 127), Solid(colour), dash is null ? null : OfficeXml.Val(A + "prstDash", dash), new XElement(A + "round"));

    public static XElement NoFrame() => new(C + "spPr", new XElement(A + "noFill"), Line(null));

    public static XElement Ground() => new(C + "spPr", Solid(Tokens.Ground), Line(null));

    public static XElement Shape(string fill, string? line = null) => new(C + "spPr", Solid(fill), Line(line));

    public static XElement Text(string colour, int size, bool isBold = false) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p", new XElement(A + "pPr", Face("defRPr", colour, size, isBold)), new XElement(A + "endParaRPr")));

    /// <summary>On the left, over the vertical axis.</summary>
    public static XElement Title(string text) => new(
        C + "title",
        new XElement(
            C + "tx",
            new XElement(
                C + "rich",
                new XElement(A + "bodyPr"),
                new XElement(A + "lstStyle"),
                new XElement(
                    A + "p",
                    new XElement(A + "pPr", Face("defRPr", Tokens.Muted, 900, false)),
                    new XElement(A + "r", Face("rPr", Tokens.Muted, 900, false), new XElement(A + "t", OfficeXml.Clean(text)))))),
        new XElement(
            C + "layout",
            new XElement(C + "manualLayout", OfficeXml.Val(C + "xMode", "edge"), OfficeXml.Val(C + "yMode", "edge"), OfficeXml.Val(C + "x", "0.005"), OfficeXml.Val(C + "y", "0.01"))),
        OfficeXml.Val(C + "overlay", 0));

    public static XElement Legend() => new(
        C + "legend", OfficeXml.Val(C + "legendPos", "b"), OfficeXml.Val(C + "overlay", 0), Text(Tokens.Ink, 850));

    /// <summary>How sure a point is, by shape; Office has no triangle that points down, so a bar says "at most".</summary>
    public static XElement Marker(ChartMark mark, string colour, int size = 6)
    {
        var symbol = mark.Shape switch
        {
            MarkShape.Up => "triangle",
            MarkShape.Down => "dash",
            MarkShape.Square => "square",
            MarkShape.Diamond => "diamond",
            _ => "circle",
        };
        return new(
            C + "marker",
            OfficeXml.Val(C + "symbol", symbol),
            OfficeXml.Val(C + "size", mark.Shape is MarkShape.Up or MarkShape.Diamond ? size + 1 : size),
            new XElement(C + "spPr", Solid(mark.IsHollow ? Tokens.Ground : colour), Line(colour, 100)));
    }

    public static XElement NoMarker() => new(C + "marker", OfficeXml.Val(C + "symbol", "none"));

    private static XElement Face(string name, string colour, int size, bool isBold) => new(
        A + name, new XAttribute("sz", size), new XAttribute("b", isBold ? 1 : 0), Solid(colour), new XElement(A + "latin", new XAttribute("typeface", Tokens.Face)));
}
