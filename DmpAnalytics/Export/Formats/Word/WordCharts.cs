using System.Xml.Linq;
using DmpAnalytics.Charts;
using DmpAnalytics.Export.Formats.NativeCharts;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>Charts of a text: drawn by the program that opens it, with the workbook of their numbers behind.</summary>
internal sealed class WordCharts(OfficePackage package, DateOnly day)
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int Point = 12_700;
    private const int Width = WordFrame.TextWidth / 20;
    private static readonly XNamespace W = OfficeXml.Word;
    private static readonly XNamespace D = OfficeXml.WordDrawing;
    private static readonly XNamespace A = OfficeXml.Drawing;
    private int count;

    /// <summary>A paragraph for each panel; the first also says what is drawn, so that the two stay together.</summary>
    public IEnumerable<XElement> Of(ChartModel model)
    {
        var said = WordText.Run(model.Subtitle, WordText.Styled(WordStyles.ChartSubtitle));
        var panels = NativeChart.Of(model).ToList();
        if (panels.Count == 0) yield return WordText.Paragraph(WordStyles.Remark, said);
        foreach (var (index, panel) in panels.Index())
        {
            object?[] before = index == 0 ? [said, new XElement(W + "r", new XElement(W + "br"))] : [];
            var paragraph = WordText.Paragraph(WordStyles.Chart, before, Inline(panel, HeightOf(panel, panels.Count)));
            // Each panel is a chart with a heading of its own: they may stand on two pages, and leave no page half empty.
            if (index < panels.Count - 1) paragraph.Element(W + "pPr")!.Add(OfficeXml.Val(W + "keepNext", 0));
            yield return paragraph;
        }
    }

    /// <summary>In points.</summary>
    private static int HeightOf(NativeChart chart, int panels) =>
        chart.IsLying ? 52 + (21 * chart.Model.X.Ticks.Length) : (panels == 1 ? 215 : panels == 2 ? 165 : 140) + (8 * chart.Grid.Series.Length);

    private XElement Inline(NativeChart chart, int height)
    {
        var number = OfficeXml.Number(++count);
        var path = $"word/charts/chart{number}.xml";
        var book = $"word/embeddings/chart{number}.xlsx";
        string? data = null;
        if (!chart.Model.Sources.Any(source => Licences.ForbidCopies(source.Licence)))
        {
            package.AddBytes(book, Workbook, ChartBook.Of(chart, day));
            data = package.Relate(path, "package", book);
        }

        package.Add(path, SheetDrawing.ChartType, chart.Space(ChartBook.SheetName(chart.Model.Language), ChartBook.HeadingRow, data));
        var id = package.Relate(WordReport.Document, "chart", path);
        var alt = chart.Panel.Name.Length == 0 ? chart.Model.Alt : $"{chart.Panel.Name}. {chart.Model.Alt}";
        return new(W + "r", new XElement(W + "drawing", new XElement(
            D + "inline",
            new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(D + "extent", new XAttribute("cx", Width * Point), new XAttribute("cy", height * Point)),
            new XElement(D + "docPr", new XAttribute("id", count), new XAttribute("name", OfficeXml.Clean(chart.Model.Title)), new XAttribute("descr", OfficeXml.Clean(alt))),
            new XElement(D + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noChangeAspect", 1))),
            SheetDrawing.Graphic(id))));
    }
}
