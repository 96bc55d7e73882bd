using System.Xml.Linq;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Word;

/// <summary>What stands around the text: the page, its header and footer, the settings and the lists.</summary>
internal static class WordFrame
{
    /// <summary>In twentieths of a point: A4 with margins of 2 cm.</summary>
    public const int TextWidth = 11906 - (2 * Margin);
    public const int Bullets = 1;
    public const string Settings = "word/settings.xml";
    private const int Margin = 1134;
    private const int FirstList = 10;
    private static readonly XNamespace W = OfficeXml.Word;

    public static XElement Section(string header, string footer) => new(
        W + "sectPr",
        Reference("headerReference", "default", header),
        Reference("footerReference", "default", footer),
        Reference("footerReference", "first", footer),
        new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
        new XElement(
            W + "pgMar",
            new XAttribute(W + "top", 1247), new XAttribute(W + "right", Margin), new XAttribute(W + "bottom", 1134), new XAttribute(W + "left", Margin),
            new XAttribute(W + "header", 567), new XAttribute(W + "footer", 567), new XAttribute(W + "gutter", 0)),
        new XElement(W + "titlePg"));

    /// <summary>Title, data version and date, over a rule.</summary>
    public static XElement Header(ReportDocument report) => new(
        W + "hdr",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Ruled(
            WordStyles.Header, "bottom",
            WordText.Run(report.Title.Length > 82 ? report.Title[..81] + "…" : report.Title), WordText.Tab(), WordText.Run(Edition(report))));

    public static XElement Footer(ReportDocument report) => new(
        W + "ftr",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Ruled(
            WordStyles.Footer, "top",
            WordText.Run(Words.Format("Documents", "made", report.Language, Wording.Formats.Date(report.Edition.Today, report.Language))),
            WordText.Tab(),
            WordText.Run(Words.Get("Documents", "page", report.Language) + " "),
            WordText.Field("PAGE", WordText.Run("1")),
            WordText.Run(" / "),
            WordText.Field("NUMPAGES", WordText.Run("1"))));

    public static string Edition(ReportDocument report) => Words.Format(
        "Quote", "data_version", report.Language, Wording.Formats.Number(report.Edition.Data, report.Language), Wording.Formats.Date(report.Edition.Day, report.Language));

    /// <summary>Nothing is asked of the reader when the file opens: fields show what they were given.</summary>
    public static XElement SettingsOf(ReportDocument report) => new(
        W + "settings",
        new XAttribute(XNamespace.Xmlns + "w", W),
        new XElement(W + "zoom", new XAttribute(W + "percent", 100)),
        new XElement(
            W + "footnotePr",
            new XElement(W + "footnote", new XAttribute(W + "id", -1)), new XElement(W + "footnote", new XAttribute(W + "id", 0))),
        new XElement(
            W + "compat",
            new XElement(
                W + "compatSetting",
                new XAttribute(W + "name", "compatibilityMode"), new XAttribute(W + "uri", "http://schemas.microsoft.com/office/word"), new XAttribute(W + "val", 15))),
        new XElement(W + "themeFontLang", new XAttribute(W + "val", Words.Culture(report.Language).Name)));

    /// <summary>Bullets, and one numbering for each list of numbers, so that each begins at one.</summary>
    public static XElement Numbering(int lists) => new(
        W + "numbering",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Abstract(0, level => ("bullet", level % 2 == 0 ? "•" : "–")),
        Abstract(1, level => ("decimal", $"%{OfficeXml.Number(level + 1)}.")),
        Instance(Bullets, 0, restarts: false),
        Enumerable.Range(0, lists).Select(list => Instance(FirstList + list, 1, restarts: true)));

    public static int ListNumber(int list) => FirstList + list;

    private static XElement Instance(int id, int of, bool restarts) => new(
        W + "num",
        new XAttribute(W + "numId", id),
        OfficeXml.Val(W + "abstractNumId", of),
        restarts ? new XElement(W + "lvlOverride", new XAttribute(W + "ilvl", 0), OfficeXml.Val(W + "startOverride", 1)) : null);

    private static XElement Abstract(int id, Func<int, (string Format, string Text)> of) => new(
        W + "abstractNum",
        new XAttribute(W + "abstractNumId", id),
        OfficeXml.Val(W + "multiLevelType", "hybridMultilevel"),
        Enumerable.Range(0, 9).Select(level => new XElement(
            W + "lvl",
            new XAttribute(W + "ilvl", level),
            OfficeXml.Val(W + "start", 1),
            OfficeXml.Val(W + "numFmt", of(level).Format),
            OfficeXml.Val(W + "lvlText", of(level).Text),
            OfficeXml.Val(W + "lvlJc", "left"),
            new XElement(W + "pPr", new XElement(W + "ind", new XAttribute(W + "left", 340 * (level + 1)), new XAttribute(W + "hanging", 284))))));

    private static XElement Reference(string name, string type, string id) =>
        new(W + name, new XAttribute(W + "type", type), new XAttribute(OfficeXml.Link + "id", id));

    private static XElement Ruled(string style, string side, params object[] content) => new(
        W + "p",
        new XElement(
            W + "pPr",
            OfficeXml.Val(W + "pStyle", style),
            new XElement(
                W + "pBdr",
                new XElement(W + side, new XAttribute(W + "val", "single"), new XAttribute(W + "sz", 4), new XAttribute(W + "space", 4), new XAttribute(W + "color", Tokens.Rule)))),
        content);
}
