using System.Xml.Linq;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>The styles of a report: a person who changes one changes the whole text. Names are Word's own where it has one.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Caption = "Caption";
    public const string Quote = "Quote";
    public const string Change = "Change";
    public const string ListBullet = "ListBullet";
    public const string ListNumber = "ListNumber";
    public const string Contents = "TOC";
    public const string ContentsHeading = "TOCHeading";
    public const string Figures = "TableofFigures";
    public const string Chart = "Chart";
    public const string ChartSubtitle = "ChartSubtitle";
    public const string Remark = "ChartRemark";
    public const string Cell = "TableText";
    public const string CellNumber = "TableNumber";
    public const string CellHeading = "TableHeading";
    public const string NarrowCell = "TableTextNarrow";
    public const string NarrowNumber = "TableNumberNarrow";
    public const string NarrowHeading = "TableHeadingNarrow";
    public const string CardLabel = "CardLabel";
    public const string CardValue = "CardValue";
    public const string CardLine = "CardLine";
    public const string Note = "FootnoteText";
    public const string NoteMark = "FootnoteReference";
    public const string Link = "Hyperlink";
    public const string Number = "LiveNumber";
    public const string Header = "Header";
    public const string Footer = "Footer";

    private static readonly XNamespace W = OfficeXml.Word;

    public static string Heading(int level) => $"Heading{OfficeXml.Number(Math.Clamp(level, 1, 3))}";

    public static XElement Of(Language language) => new(
        W + "styles",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(
            W + "docDefaults",
            new XElement(W + "rPrDefault", Face(10, Tokens.Ink, false, OfficeXml.Val(W + "lang", Words.Culture(language).Name))),
            new XElement(W + "pPrDefault", new XElement(W + "pPr", Spacing(0, 6, 1.15m)))),
        Style("Normal", "Normal", "", isDefault: true),
        Style(Title, "Title", "Normal", Paragraph(true, Spacing(0, 4, 1.1m)), Face(20, Tokens.Ink, true)),
        Style(Subtitle, "Subtitle", "Normal", Paragraph(true, Spacing(0, 14, 1.1m)), Face(11, Tokens.Muted)),
        new[] { (1, 15m, 20), (2, 12m, 14), (3, 10.5m, 10) }.Select(item => Style(
            Heading(item.Item1), $"heading {OfficeXml.Number(item.Item1)}", "Normal",
            Paragraph(true, Spacing(item.Item3, 5, 1.1m), OfficeXml.Val(W + "outlineLvl", item.Item1 - 1)), Face(item.Item2, item.Item1 == 1 ? Tokens.Accent : Tokens.Ink, true))),
        Style(Caption, "caption", "Normal", Paragraph(true, Spacing(12, 3, 1.1m)), Face(10, Tokens.Ink, true)),
        Style(Quote, "Quote", "Normal", Paragraph(false, Bar(Tokens.Rule), Indent(284)), Face(10, Tokens.Muted, false, new XElement(W + "i"))),
        Style(Change, "Change since approval", "Normal", Paragraph(false, Bar(Tokens.Accent), Indent(284))),
        Style(ListBullet, "List Bullet", "Normal", Paragraph(false, Spacing(0, 3, 1.15m))),
        Style(ListNumber, "List Number", "Normal", Paragraph(false, Spacing(0, 3, 1.15m))),
        Style(ContentsHeading, "TOC Heading", "Normal", Paragraph(true, Spacing(18, 4, 1.1m)), Face(12, Tokens.Accent, true)),
        Enumerable.Range(1, 3).Select(level => Style(
            Contents + OfficeXml.Number(level), $"toc {OfficeXml.Number(level)}", "Normal", Paragraph(false, Tabs(), Spacing(level == 1 ? 3 : 0, 2, 1), Indent((level - 1) * 284, 567)))),
        Style(Figures, "table of figures", "Normal", Paragraph(false, Tabs(), Spacing(0, 2, 1), Indent(0, 567))),
        Style(Chart, "Chart", "Normal", Paragraph(true, Spacing(2, 2, 1))),
        Style(Remark, "Chart remark", "Normal", Paragraph(false, Spacing(0, 2, 1.05m)), Face(8, Tokens.Muted)),
        Style(Cell, "Table text", "Normal", Paragraph(false, Spacing(1.5m, 1.5m, 1)), Face(8.5m, Tokens.Ink)),
        Style(CellNumber, "Table number", Cell, Paragraph(false, OfficeXml.Val(W + "jc", "right"))),
        Style(CellHeading, "Table heading", Cell, Paragraph(true), Face(8.5m, Tokens.Muted, true)),
        Style(NarrowCell, "Table text narrow", Cell, null, Face(7.5m, Tokens.Ink)),
        Style(NarrowNumber, "Table number narrow", CellNumber, null, Face(7.5m, Tokens.Ink)),
        Style(NarrowHeading, "Table heading narrow", CellHeading, null, Face(7.5m, Tokens.Muted, true)),
        Style(CardLabel, "Card label", "Normal", Paragraph(true, Spacing(4, 0, 1)), Face(8.5m, Tokens.Muted)),
        Style(CardValue, "Card value", "Normal", Paragraph(true, Spacing(1, 1, 1)), Face(15, Tokens.Ink, true)),
        Style(CardLine, "Card line", "Normal", Paragraph(false, Spacing(0, 1, 1)), Face(8, Tokens.Muted)),
        Style(Note, "footnote text", "Normal", Paragraph(false, Spacing(0, 1, 1)), Face(8, Tokens.Ink)),
        Style(Header, "header", "Normal", Paragraph(false, Tabs(), Spacing(0, 0, 1)), Face(8, Tokens.Muted)),
        Style(Footer, "footer", "Normal", Paragraph(false, Tabs(), Spacing(0, 0, 1)), Face(8, Tokens.Muted)),
        Character("DefaultParagraphFont", "Default Paragraph Font", isDefault: true),
        Character(NoteMark, "footnote reference", OfficeXml.Val(W + "vertAlign", "superscript")),
        Character(Link, "Hyperlink", OfficeXml.Val(W + "color", Tokens.Accent), OfficeXml.Val(W + "u", "single")),
        Character(ChartSubtitle, "Chart subtitle", OfficeXml.Val(W + "color", Tokens.Muted), OfficeXml.Val(W + "sz", 16)),
        Character(Number, "Live number", OfficeXml.Val(W + "u", "dotted")),
        Table());

    public static XElement Spacing(decimal before, decimal after, decimal line) => new(
        W + "spacing",
        new XAttribute(W + "before", (int)(before * 20)),
        new XAttribute(W + "after", (int)(after * 20)),
        new XAttribute(W + "line", (int)(line * 240)),
        new XAttribute(W + "lineRule", "auto"));

    private static XElement Style(string id, string name, string basedOn, XElement? paragraph = null, XElement? run = null, bool isDefault = false) => new(
        W + "style",
        new XAttribute(W + "type", "paragraph"),
        isDefault ? new XAttribute(W + "default", 1) : null,
        new XAttribute(W + "styleId", id),
        OfficeXml.Val(W + "name", name),
        basedOn.Length == 0 ? null : OfficeXml.Val(W + "basedOn", basedOn),
        id.StartsWith("Heading", StringComparison.Ordinal) || id is Title or Subtitle or Caption ? OfficeXml.Val(W + "next", "Normal") : null,
        new XElement(W + "qFormat"),
        paragraph,
        run);

    private static XElement Character(string id, string name, params object[] look) => Character(id, name, false, look);

    private static XElement Character(string id, string name, bool isDefault, params object[] look) => new(
        W + "style",
        new XAttribute(W + "type", "character"),
        isDefault ? new XAttribute(W + "default", 1) : null,
        new XAttribute(W + "styleId", id),
        OfficeXml.Val(W + "name", name),
        look.Length == 0 ? null : new XElement(W + "rPr", look));

    private static XElement Table() => new(
        W + "style",
        new XAttribute(W + "type", "table"),
        new XAttribute(W + "default", 1),
        new XAttribute(W + "styleId", "TableNormal"),
        OfficeXml.Val(W + "name", "Normal Table"),
        new XElement(
            W + "tblPr",
            new XElement(W + "tblInd", new XAttribute(W + "w", 0), new XAttribute(W + "type", "dxa")),
            new XElement(
                W + "tblCellMar",
                Margin("top", 0), Margin("left", 70), Margin("bottom", 0), Margin("right", 70))));

    private static XElement Margin(string side, int width) => new(W + side, new XAttribute(W + "w", width), new XAttribute(W + "type", "dxa"));

    private static XElement Paragraph(bool keepsNext, params XElement[] rest) => new(W + "pPr", keepsNext ? new XElement(W + "keepNext") : null, keepsNext ? new XElement(W + "keepLines") : null, rest);

    private static XElement Bar(string colour) => new(
        W + "pBdr",
        new XElement(W + "left", new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 18), new XAttribute(W + "space", 8), new XAttribute(W + "color", colour)));

    private static XElement Indent(int left, int right = 0) => new(W + "ind", new XAttribute(W + "left", left), right == 0 ? null : new XAttribute(W + "right", right));

    private static XElement Tabs() => new(
        W + "tabs",
        new XElement(W + "tab", new XAttribute(W + "val", "right"), new XAttribute(W + "leader", "none"), new XAttribute(W + "pos", WordFrame.TextWidth)));

    private static XElement Face(decimal size, string colour, bool isBold = false, params XElement[] rest) => new(
        W + "rPr",
        new XElement(W + "rFonts", new XAttribute(W + "ascii", Tokens.Face), new XAttribute(W + "hAnsi", Tokens.Face), new XAttribute(W + "cs", Tokens.Face)),
        isBold ? new XElement(W + "b") : null,
        rest.Where(element => element.Name.LocalName == "i"),
        OfficeXml.Val(W + "color", colour),
        OfficeXml.Val(W + "sz", (int)(size * 2)),
        rest.Where(element => element.Name.LocalName != "i"));
}
