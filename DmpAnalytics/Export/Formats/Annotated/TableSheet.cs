using System.Globalization;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Originals;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>The person's own rows, each after its marks, on the row of the number of its line.</summary>
internal static class TableSheet
{
    /// <summary>How many columns stand before the person's own.</summary>
    private const int Added = 3;

    private static readonly int[] Widths = [34, 34, 60];

    public static MarkedCells Write(OriginalFile original, LineMarks marks, Stream output)
    {
        var (header, width) = HeaderOf(original);
        using var sheet = new SheetWriter(output, header, [.. Widths, .. Enumerable.Repeat(18, width)]);
        var marked = new MarkedCells();
        List<string> names = [];
        var row = 0;
        foreach (var record in original.Records)
        {
            row = record.Line;
            if (record.IsHeader) names = [.. record.Cells.Select(cell => cell.Text)];
            Row(sheet, row, record, names, marks, marked);
        }

        var range = string.Create(CultureInfo.InvariantCulture, $"A{header}:{AnnotatedWorkbook.Address(row, Added + width - 1)}");
        sheet.Finish(header > 0 && row > header ? range : null, WorkbookParts.DrawingId);
        return marked;
    }

    private static (int Row, int Width) HeaderOf(OriginalFile original)
    {
        var header = original.Records.FirstOrDefault(record => record.IsHeader);
        return header is null ? (0, 0) : (header.Line, header.Cells.Count);
    }

    private static void Row(SheetWriter sheet, int row, OriginalRecord record, List<string> names, LineMarks marks, MarkedCells marked)
    {
        var told = record.IsTitle ? [] : marks.Of(record);
        var mark = marks.MarkOf(told);
        var ground = mark.IsError ? SheetStyle.ErrorWrapped : SheetStyle.WarningWrapped;
        var texts = record.IsHeader ? marks.Header(told) : [mark.Problem, mark.Rule, mark.Remedy];
        sheet.BeginRow(row, mark.IsEmpty ? 1 : texts.Select((text, column) => SheetWriter.LinesOf(text, Widths[column])).Max());
        foreach (var (column, text) in texts.Index())
        {
            if (!record.IsTitle) sheet.Text(column, text, record.IsHeader && mark.IsEmpty ? SheetStyle.Heading : mark.IsEmpty ? SheetStyle.Plain : ground);
        }

        var byColumn = told.ToLookup(issue => PlaceOf(issue, record, names));
        foreach (var issue in byColumn[-1]) marked.Place(issue, row, 0);
        foreach (var (index, cell) in record.Cells.Index())
        {
            var own = byColumn[index].ToList();
            foreach (var issue in own) marked.Place(issue, row, Added + index);
            if (own.Count > 0) marked.Note(row, Added + index, string.Join("\n", own.Select(issue => IssueText.Sentence(issue, marks.Language))));
            var style = own.Count == 0 ? (record.IsHeader ? SheetStyle.Heading : SheetStyle.Plain) : own.Any(issue => issue.IsError) ? SheetStyle.Error : SheetStyle.Warning;
            if (cell.IsNumber) sheet.Number(Added + index, cell.Text, style);
            else sheet.Text(Added + index, cell.Text, style);
        }

        sheet.EndRow();
    }

    /// <summary>The cell of a record on which an issue stands; −1: on the row as a whole.</summary>
    private static int PlaceOf(Issue issue, OriginalRecord record, List<string> names)
    {
        var place = issue.Column.Length == 0 ? -1 : names.IndexOf(issue.Column);
        return place < record.Cells.Count ? place : -1;
    }
}
