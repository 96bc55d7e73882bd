using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>A table of a report; a cell that has a value is that number, as exact as it is.</summary>
internal static class TableSheet
{
    public static void Add(Workbook book, TablePart part, string name, Language language)
    {
        var widths = part.Columns.Select((column, index) =>
            Math.Clamp(part.Rows.Select(row => row[index].Text.Length).Append(column.Heading.Length / 2).Max() + 4, 12, 60)).ToList();
        book.Add(name, new([.. widths]), sheet =>
        {
            sheet.Next();
            sheet.Text(0, part.Caption, new(CellKind.Title));
            sheet.Next();
            var table = ListSheet.Write(
                sheet,
                [.. part.Columns.Zip(widths, (column, width) => (column.Heading, width))],
                part.Rows.Select(row => (IReadOnlyList<ListCell>)[.. row.Select(cell => cell.Value is { } value ? new ListCell(Number: value) : new ListCell(cell.Text, Link: cell.Link.Length == 0 ? null : cell.Link))]),
                language);
            return new() { Tables = table is null ? [] : [table] };
        });
    }
}
