using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>Writes a sheet row by row. Texts are texts whatever they look like, also those that begin as a formula does.</summary>
internal sealed class SheetWriter : IDisposable
{
    /// <summary>In points.</summary>
    private const int LineHeight = 15;

    /// <summary>A row is no higher.</summary>
    private const int MostHeight = 405;

    private readonly OpenXmlWriter writer;
    private int row;

    public SheetWriter(Stream output, int frozenRows, params ReadOnlySpan<int> widths)
    {
        writer = OpenXmlWriter.Create(output, Encoding.UTF8);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        var view = new SheetView { WorkbookViewId = 0 };
        if (frozenRows > 0)
            view.Append(new Pane { VerticalSplit = frozenRows, TopLeftCell = AnnotatedWorkbook.Address(frozenRows + 1, 0), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        writer.WriteElement(new SheetViews(view));
        var columns = new Columns();
        for (var index = 0; index < widths.Length; index++)
            columns.Append(new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = widths[index], CustomWidth = true });
        writer.WriteElement(columns);
        writer.WriteStartElement(new SheetData());
    }

    /// <param name="number">From 1, rising.</param>
    /// <param name="lines">How many lines of text its cells show.</param>
    public void BeginRow(int number, int lines = 1)
    {
        row = number;
        writer.WriteStartElement(lines == 1
            ? new Row { RowIndex = (uint)number }
            : new Row { RowIndex = (uint)number, Height = Math.Min(lines * LineHeight, MostHeight), CustomHeight = true });
    }

    /// <summary>About how many lines a text takes in a column of this many letters.</summary>
    public static int LinesOf(string text, int width) => Math.Max(1, (text.Length + width - 1) / width);

    public void EndRow() => writer.WriteEndElement();

    public void Text(int column, string text, SheetStyle style = SheetStyle.Plain)
    {
        if (text.Length == 0 && style == SheetStyle.Plain) return;
        var cell = new Cell { CellReference = AnnotatedWorkbook.Address(row, column), StyleIndex = (uint)style };
        if (text.Length > 0)
        {
            cell.DataType = CellValues.InlineString;
            cell.Append(new InlineString(new Text(Escaped(text)) { Space = SpaceProcessingModeValues.Preserve }));
        }

        writer.WriteElement(cell);
    }

    public void Number(int column, string number, SheetStyle style = SheetStyle.Plain) =>
        writer.WriteElement(new Cell(new CellValue(number)) { CellReference = AnnotatedWorkbook.Address(row, column), StyleIndex = (uint)style });

    public void Number(int column, int number) => Number(column, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the sheet, as wide as a page when it is printed.</summary>
    /// <param name="filter">The table whose rows can be filtered; null: none.</param>
    /// <param name="drawing">The drawing of its notes; null: none.</param>
    public void Finish(string? filter = null, string? drawing = null)
    {
        writer.WriteEndElement();
        if (filter is not null) writer.WriteElement(new AutoFilter { Reference = filter });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        if (drawing is not null) writer.WriteElement(new LegacyDrawing { Id = drawing });
        writer.WriteEndElement();
    }

    public void Dispose() => writer.Dispose();

    /// <summary>Letters that XML cannot hold as a workbook writes them: <c>_x0000_</c>; what looks like such a text is told from it.</summary>
    public static string Escaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && text.All(letter => XmlConvert.IsXmlChar(letter) && letter != '\r')) return text;

        var escaped = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1])) escaped.Append(letter).Append(text[++index]);
            else if (letter != '\r' && XmlConvert.IsXmlChar(letter) && !(letter == '_' && text.AsSpan(index).StartsWith("_x"))) escaped.Append(letter);
            else escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)letter:X4}_");
        }

        return escaped.ToString();
    }
}
