using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Tests.Testing;

/// <summary>One cell read back from a workbook.</summary>
internal sealed record ReadCell(string Address, string Text, bool IsText, string? Formula)
{
    public decimal Number => decimal.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}

/// <summary>The cells of a workbook, read back by the library that wrote none of them.</summary>
internal static class SheetText
{
    public static IReadOnlyList<string> Names(SpreadsheetDocument book) => [.. Sheets(book).Select(sheet => sheet.Name!.Value!)];

    public static IReadOnlyDictionary<string, ReadCell> Cells(SpreadsheetDocument book, string name)
    {
        var sheet = Sheets(book).Single(one => one.Name == name);
        var part = (WorksheetPart)book.WorkbookPart!.GetPartById(sheet.Id!);
        return part.Worksheet.Descendants<Cell>().Select(Read).ToDictionary(cell => cell.Address);
    }

    public static IEnumerable<ReadCell> AllCells(SpreadsheetDocument book) => Names(book).SelectMany(name => Cells(book, name).Values);

    /// <summary>The cells of a range of one column, as a chart names it: <c>'Figure 1'!$C$5:$C$12</c>; an empty cell is null.</summary>
    public static IReadOnlyList<ReadCell?> Range(SpreadsheetDocument book, string range)
    {
        var parts = range.Split('!');
        var cells = Cells(book, parts[0].Trim('\'').Replace("''", "'", StringComparison.Ordinal));
        var ends = parts[1].Replace("$", "", StringComparison.Ordinal).Split(':');
        var column = string.Concat(ends[0].TakeWhile(char.IsLetter));
        var (first, last) = (RowOf(ends[0]), RowOf(ends[^1]));
        return [.. Enumerable.Range(first, last - first + 1).Select(row => cells.GetValueOrDefault(column + row.ToString(CultureInfo.InvariantCulture)))];
    }

    private static int RowOf(string address) => int.Parse(string.Concat(address.SkipWhile(char.IsLetter)), CultureInfo.InvariantCulture);

    private static IEnumerable<DocumentFormat.OpenXml.Spreadsheet.Sheet> Sheets(SpreadsheetDocument book) => book.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>();

    private static ReadCell Read(Cell cell) => new(
        cell.CellReference!.Value!, cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "", cell.DataType?.Value == CellValues.InlineString, cell.CellFormula?.Text);
}
