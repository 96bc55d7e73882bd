using System.Xml.Linq;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>A workbook written sheet after sheet; no sheet is kept in memory.</summary>
internal sealed class Workbook : IDisposable
{
    private const string Path = "xl/workbook.xml";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static readonly XNamespace S = OfficeXml.Sheet;

    private readonly OfficePackage package;
    private readonly string footer;
    private readonly CellLooks looks = new();
    private readonly List<(string Name, string Id, int FrozenRows)> sheets = [];
    private int tables;
    private int drawings;

    /// <param name="output">Stays open.</param>
    /// <param name="title">Of the workbook; stands at the foot of every printed page.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="language">Of its texts.</param>
    /// <param name="day">The day it is of.</param>
    public Workbook(Stream output, string title, string subject, Language language, DateOnly day)
    {
        package = new(output, day);
        var cut = title.Length > 90 ? title[..89] + "…" : title;
        footer = $"&L&8{OfficeXml.Clean(cut).Replace("&", "&&", StringComparison.Ordinal)}&R&8{Words.Get("Documents", "page", language)} &P / &N";
        package.Relate("", "officeDocument", Path);
        OfficeProperties.Add(package, title, subject, language, day);
    }

    public IReadOnlyCollection<string> Names => [.. sheets.Select(sheet => sheet.Name)];

    /// <summary>One sheet, filled by <paramref name="fill"/>, which gives its tables and charts.</summary>
    /// <param name="name">Made fit for a sheet; the name it got is that of the sheet given to <paramref name="fill"/>.</param>
    /// <param name="setup">Its columns.</param>
    /// <param name="fill">Writes its rows.</param>
    public void Add(string name, SheetSetup setup, Func<Sheet, SheetContent?> fill)
    {
        var unique = SheetCells.SheetName(name, Names);
        var path = $"xl/worksheets/sheet{OfficeXml.Number(sheets.Count + 1)}.xml";
        sheets.Add((unique, package.Relate(Path, "worksheet", path), setup.FrozenRows));
        SheetContent content;
        List<string> tablePaths = [];
        string? drawing = null;
        using (var stream = package.Open(path, Main + "worksheet+xml"))
        {
            var sheet = new Sheet(stream, unique, looks, setup);
            content = fill(sheet) ?? new();
            var outside = sheet.Links.Where(link => !link.IsInside).Select(link => (link, package.Relate(path, "hyperlink", link.Target, isOutside: true))).ToList();
            foreach (var _ in content.Tables) tablePaths.Add($"xl/tables/table{OfficeXml.Number(++tables)}.xml");
            if (content.Charts.Length > 0) drawing = $"xl/drawings/drawing{OfficeXml.Number(++drawings)}.xml";
            var tableIds = tablePaths.Select(table => package.Relate(path, "table", table)).ToList();
            sheet.Finish(outside, footer, drawing is null ? null : package.Relate(path, "drawing", drawing), tableIds);
        }

        foreach (var (index, table) in content.Tables.Index()) package.Add(tablePaths[index], Main + "table+xml", Table(table, tables - content.Tables.Length + index + 1));
        if (drawing is not null) SheetDrawing.Add(package, drawing, content.Charts);
    }

    public void Dispose()
    {
        package.Relate(Path, "styles", "xl/styles.xml");
        package.Add("xl/styles.xml", Main + "styles+xml", looks.Written());
        package.Add(Path, Main + "sheet.main+xml", new(
            S + "workbook",
            new XAttribute(XNamespace.Xmlns + "r", OfficeXml.Link),
            new XElement(S + "bookViews", new XElement(S + "workbookView", new XAttribute("windowWidth", 24000), new XAttribute("windowHeight", 14000))),
            new XElement(S + "sheets", sheets.Select((sheet, index) => new XElement(
                S + "sheet", new XAttribute("name", sheet.Name), new XAttribute("sheetId", index + 1), new XAttribute(OfficeXml.Link + "id", sheet.Id)))),
            sheets.Any(sheet => sheet.FrozenRows > 0) ? new XElement(S + "definedNames", sheets.Index().Where(pair => pair.Item.FrozenRows > 0).Select(pair => new XElement(
                S + "definedName",
                new XAttribute("name", "_xlnm.Print_Titles"),
                new XAttribute("localSheetId", pair.Index),
                $"{SheetCells.Quoted(pair.Item.Name)}!$1:${OfficeXml.Number(pair.Item.FrozenRows)}"))) : null,
            new XElement(S + "calcPr", new XAttribute("calcId", 191029), new XAttribute("fullCalcOnLoad", 1))));
        package.Dispose();
    }

    private static XElement Table(SheetTable table, int number)
    {
        var name = $"T{OfficeXml.Number(number)}";
        var range = $"{SheetCells.Address(table.FirstRow, table.FirstColumn)}:{SheetCells.Address(table.LastRow, table.FirstColumn + table.Headings.Length - 1)}";
        return new(
            S + "table",
            new XAttribute("id", number),
            new XAttribute("name", name),
            new XAttribute("displayName", name),
            new XAttribute("ref", range),
            new XAttribute("totalsRowShown", 0),
            new XElement(S + "autoFilter", new XAttribute("ref", range)),
            new XElement(
                S + "tableColumns",
                new XAttribute("count", table.Headings.Length),
                table.Headings.Select((heading, index) => new XElement(S + "tableColumn", new XAttribute("id", index + 1), new XAttribute("name", heading)))),
            new XElement(
                S + "tableStyleInfo",
                new XAttribute("name", "TableStyleLight1"),
                new XAttribute("showFirstColumn", 0),
                new XAttribute("showLastColumn", 0),
                new XAttribute("showRowStripes", 0),
                new XAttribute("showColumnStripes", 0)));
    }
}
