using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Office;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Excel;

/// <summary>A cell of a list: a text, or a number with its unit, or a day; and where it leads.</summary>
internal readonly record struct ListCell(string? Text = null, decimal? Number = null, string Unit = "", DateOnly? Day = null, string? Link = null, bool IsInside = false)
{
    public static implicit operator ListCell(string? text) => new(text);
}

/// <summary>A sheet that is one table: headings that stay in sight, then a row for each thing.</summary>
internal static class ListSheet
{
    /// <param name="book">Gets the sheet.</param>
    /// <param name="name">Of the sheet.</param>
    /// <param name="columns">Headings with the widths of their columns, in letters.</param>
    /// <param name="rows">As many cells each as there are columns; read once, in order.</param>
    /// <param name="language">Of the formats of its numbers.</param>
    public static void Add(Workbook book, string name, IReadOnlyList<(string Heading, int Width)> columns, IEnumerable<IReadOnlyList<ListCell>> rows, Language language) => book.Add(
        name,
        new([.. columns.Select(column => column.Width)], 1),
        sheet => new() { Tables = Write(sheet, columns, rows, language) is { } table ? [table] : [] });

    /// <summary>The table from the next row of the sheet on; null where it has no rows.</summary>
    public static SheetTable? Write(Sheet sheet, IReadOnlyList<(string Heading, int Width)> columns, IEnumerable<IReadOnlyList<ListCell>> rows, Language language)
    {
        var unique = SheetCells.Unique(columns.Select(column => column.Heading));
        int[] widths = [.. columns.Select(column => column.Width)];
        sheet.Next(lines: unique.Index().Max(pair => LinesOf(pair.Item, widths[pair.Index])));
        var first = sheet.Row;
        foreach (var (column, heading) in unique.Index()) sheet.Text(column, heading, new(CellKind.Heading));
        foreach (var row in rows)
        {
            var lines = 1;
            for (var column = 0; column < row.Count; column++) lines = Math.Max(lines, LinesOf(row[column].Text, widths[column]));
            sheet.Next(lines: lines == 1 ? 0 : lines);
            for (var column = 0; column < row.Count; column++) Cell(sheet, column, row[column], language, widths[column]);
        }

        return sheet.Row == first ? null : new(first, sheet.Row, 0, unique);
    }

    /// <summary>About how many lines a text takes in a column of this many letters.</summary>
    public static int LinesOf(string? text, int width) => text is null || text.Length <= width ? 1 : ((text.Length * 11 / 10) + width - 1) / width;

    private static void Cell(Sheet sheet, int column, ListCell cell, Language language, int width)
    {
        if (cell.Number is { } number) sheet.Number(column, number, new(Format: cell.Unit.Length == 0 ? "" : SheetFormats.Exact(number, cell.Unit, language)));
        else if (cell.Day is { } day) sheet.Day(column, day, new(Format: SheetFormats.Day(language)));
        else sheet.Text(column, cell.Text, Look(cell, width));
        if (string.IsNullOrEmpty(cell.Text)) return;
        if (cell.IsInside && cell.Link is { } place) sheet.Link(column, place, isInside: true);
        else if (WebAddress.Of(cell.Link) is { } address) sheet.Link(column, address);
    }

    private static CellLook Look(ListCell cell, int width)
    {
        var leads = cell.Link is not null && (cell.IsInside || WebAddress.Of(cell.Link) is not null);
        return new(leads ? CellKind.Link : CellKind.Plain, IsWrapped: cell.Text?.Length > width);
    }
}
