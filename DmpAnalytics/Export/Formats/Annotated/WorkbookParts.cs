using System.Xml.Linq;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>The parts of a workbook of two sheets and how they hang together (Open Packaging Conventions).</summary>
internal static class WorkbookParts
{
    public const string TableSheet = "xl/worksheets/sheet1.xml";
    public const string ReportSheet = "xl/worksheets/sheet2.xml";
    public const string Notes = "xl/comments1.xml";
    public const string Drawing = "xl/drawings/vmlDrawing1.vml";
    public const string Styles = "xl/styles.xml";

    /// <summary>How the table's sheet names the drawing of its notes.</summary>
    public const string DrawingId = "rId2";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    /// <summary>The parts that hold no rows, each with its text.</summary>
    public static IEnumerable<(string Path, string Text)> Frame(string table, string report, bool hasNotes) =>
    [
        ("[Content_Types].xml", Text(ContentTypes(hasNotes))),
        ("_rels/.rels", Text(Links(("rId1", "officeDocument", "xl/workbook.xml")))),
        ("xl/workbook.xml", Text(Workbook(table, report))),
        ("xl/_rels/workbook.xml.rels", Text(Links(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "worksheet", "worksheets/sheet2.xml"), ("rId3", "styles", "styles.xml")))),
        .. hasNotes ? NotesOfTable : [],
    ];

    private static IEnumerable<(string Path, string Text)> NotesOfTable =>
    [
        ("xl/worksheets/_rels/sheet1.xml.rels", Text(Links(("rId1", "comments", "../comments1.xml"), (DrawingId, "vmlDrawing", "../drawings/vmlDrawing1.vml")))),
    ];

    private static XElement ContentTypes(bool hasNotes) => new(
        Types + "Types",
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        Default("xml", "application/xml"),
        Default("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"),
        Override("xl/workbook.xml", "sheet.main+xml"),
        Override(TableSheet, "worksheet+xml"),
        Override(ReportSheet, "worksheet+xml"),
        hasNotes ? Override(Notes, "comments+xml") : null,
        Override(Styles, "styles+xml"));

    private static XElement Workbook(string table, string report) => new(
        Main + "workbook",
        new XAttribute(XNamespace.Xmlns + "r", Office),
        new XElement(
            Main + "sheets",
            new[] { table, report }.Select((name, index) => new XElement(
                Main + "sheet",
                new XAttribute("name", name),
                new XAttribute("sheetId", index + 1),
                new XAttribute(XNamespace.Get(Office) + "id", $"rId{index + 1}")))));

    private static XElement Links(params (string Id, string Type, string Target)[] links) => new(
        Relations + "Relationships",
        links.Select(link => new XElement(
            Relations + "Relationship",
            new XAttribute("Id", link.Id),
            new XAttribute("Type", $"{Office}/{link.Type}"),
            new XAttribute("Target", link.Target))));

    private static XElement Default(string ending, string type) =>
        new(Types + "Default", new XAttribute("Extension", ending), new XAttribute("ContentType", type));

    private static XElement Override(string path, string type) =>
        new(Types + "Override", new XAttribute("PartName", "/" + path), new XAttribute("ContentType", Sheet + type));

    private static string Text(XElement root) => new XDeclaration("1.0", "UTF-8", "yes") + root.ToString(SaveOptions.DisableFormatting);
}
