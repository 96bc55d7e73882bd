using System.Text;
using System.Xml;
using DmpAnalytics.Export.Formats.Annotated;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>
/// A sheet of a workbook, written cell after cell as it is filled. A text is a text whatever it looks like; only
/// <see cref="Formula"/> writes formulas, and never from a text of the data.
/// </summary>
internal sealed class Sheet
{
    private const int MostLetters = 32_767;
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly XmlWriter writer;
    private readonly CellLooks looks;
    private readonly List<SheetLink> links = [];
    private readonly List<string> merged = [];
    private bool isRowOpen;
    private int column = -1;

    internal Sheet(Stream output, string name, CellLooks looks, SheetSetup setup)
    {
        Name = name;
        this.looks = looks;
        writer = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(false) });
        writer.WriteStartDocument(standalone: true);
        writer.WriteStartElement("worksheet", Namespace);
        writer.WriteAttributeString("xmlns", "r", null, Relations);
        writer.WriteStartElement("sheetPr");
        Element("pageSetUpPr", ("fitToPage", "1"));
        writer.WriteEndElement();
        View(setup);
        Element("sheetFormatPr", ("defaultRowHeight", "13.5"));
        Columns(setup);
        writer.WriteStartElement("sheetData");
    }

    public string Name { get; }

    /// <summary>The row being written, from 1.</summary>
    public int Row { get; private set; }

    public IReadOnlyList<SheetLink> Links => links;

    /// <summary>Begins the next row, or one further down.</summary>
    /// <param name="number">From 1, rising; null: the next.</param>
    /// <param name="lines">How many lines of text it shows; 0 leaves its height to the program.</param>
    public void Next(int? number = null, int lines = 0)
    {
        EndRow();
        Row = number ?? Row + 1;
        column = -1;
        isRowOpen = true;
        writer.WriteStartElement("row");
        writer.WriteAttributeString("r", OfficeXml.Number(Row));
        if (lines <= 0) return;
        writer.WriteAttributeString("ht", OfficeXml.Number(Math.Min(lines * 13.5m, 400)));
        writer.WriteAttributeString("customHeight", "1");
    }

    public void Text(int at, string? text, CellLook look = default)
    {
        if (string.IsNullOrEmpty(text) && look == default) return;
        Begin(at, look, string.IsNullOrEmpty(text) ? null : "inlineStr");
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteStartElement("is");
            writer.WriteStartElement("t");
            writer.WriteAttributeString("xml", "space", null, "preserve");
            writer.WriteString(SheetWriter.Escaped(text.Length > MostLetters ? text[..MostLetters] : text));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    public void Number(int at, decimal value, CellLook look = default)
    {
        Begin(at, look, null);
        writer.WriteElementString("v", OfficeXml.Number(value));
        writer.WriteEndElement();
    }

    /// <summary>A day as a workbook counts it, to be set in a look with a format of dates.</summary>
    public void Day(int at, DateOnly day, CellLook look) => Number(at, SheetDates.Serial(day), look);

    /// <param name="at">The column, from 0.</param>
    /// <param name="formula">Without the equals sign.</param>
    /// <param name="value">What it gives.</param>
    /// <param name="look">How it is set.</param>
    public void Formula(int at, string formula, decimal value, CellLook look = default)
    {
        Begin(at, look, null);
        writer.WriteElementString("f", formula);
        writer.WriteElementString("v", OfficeXml.Number(value));
        writer.WriteEndElement();
    }

    /// <summary>Lets the cell of the row lead to a complete address, or to a place of the workbook.</summary>
    public void Link(int at, string target, bool isInside = false) => links.Add(new(SheetCells.Address(Row, at), target, isInside));

    /// <summary>Makes one of the cells of the row from a column to another.</summary>
    public void Merge(int from, int to) => merged.Add($"{SheetCells.Address(Row, from)}:{SheetCells.Address(Row, to)}");

    internal void Finish(IReadOnlyList<(SheetLink Link, string Id)> outside, string footer, string? drawing, IReadOnlyList<string> tables)
    {
        EndRow();
        writer.WriteEndElement();
        Merges();
        WriteLinks(outside);
        Element("pageMargins", ("left", "0.5"), ("right", "0.5"), ("top", "0.6"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        Element("pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        writer.WriteStartElement("headerFooter");
        writer.WriteElementString("oddFooter", footer);
        writer.WriteEndElement();
        if (drawing is not null) Linked("drawing", drawing);
        if (tables.Count > 0)
        {
            writer.WriteStartElement("tableParts");
            writer.WriteAttributeString("count", OfficeXml.Number(tables.Count));
            foreach (var table in tables) Linked("tablePart", table);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndDocument();
        writer.Dispose();
    }

    private void Begin(int at, CellLook look, string? type)
    {
        if (at <= column) throw new ArgumentOutOfRangeException(nameof(at), at, null);
        column = at;
        writer.WriteStartElement("c");
        writer.WriteAttributeString("r", SheetCells.Address(Row, at));
        if (looks.NumberOf(look) is > 0 and var style) writer.WriteAttributeString("s", OfficeXml.Number(style));
        if (type is not null) writer.WriteAttributeString("t", type);
    }

    private void EndRow()
    {
        if (isRowOpen) writer.WriteEndElement();
        isRowOpen = false;
    }

    private void View(SheetSetup setup)
    {
        writer.WriteStartElement("sheetViews");
        writer.WriteStartElement("sheetView");
        writer.WriteAttributeString("showGridLines", "0");
        writer.WriteAttributeString("workbookViewId", "0");
        if (setup.FrozenRows > 0)
        {
            Element(
                "pane",
                ("ySplit", OfficeXml.Number(setup.FrozenRows)), ("topLeftCell", SheetCells.Address(setup.FrozenRows + 1, 0)), ("activePane", "bottomLeft"), ("state", "frozen"));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private void Columns(SheetSetup setup)
    {
        if (setup.Widths.IsEmpty) return;
        writer.WriteStartElement("cols");
        foreach (var (index, width) in setup.Widths.Index())
        {
            var place = OfficeXml.Number(index + 1);
            Element("col", ("min", place), ("max", place), ("width", OfficeXml.Number(width)), ("customWidth", "1"));
        }

        writer.WriteEndElement();
    }

    private void Merges()
    {
        if (merged.Count == 0) return;
        writer.WriteStartElement("mergeCells");
        writer.WriteAttributeString("count", OfficeXml.Number(merged.Count));
        foreach (var range in merged) Element("mergeCell", ("ref", range));
        writer.WriteEndElement();
    }

    private void WriteLinks(IReadOnlyList<(SheetLink Link, string Id)> outside)
    {
        if (links.Count == 0) return;
        writer.WriteStartElement("hyperlinks");
        foreach (var link in links.Where(link => link.IsInside)) Element("hyperlink", ("ref", link.Cell), ("location", link.Target));
        foreach (var (link, id) in outside)
        {
            writer.WriteStartElement("hyperlink");
            writer.WriteAttributeString("ref", link.Cell);
            writer.WriteAttributeString("id", Relations, id);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Linked(string name, string id)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString("id", Relations, id);
        writer.WriteEndElement();
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.WriteStartElement(name);
        foreach (var (key, value) in attributes) writer.WriteAttributeString(key, value);
        writer.WriteEndElement();
    }
}
