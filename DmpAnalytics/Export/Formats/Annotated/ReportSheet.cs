using DmpAnalytics.Import;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>The report: every problem with its place, by rule, errors first.</summary>
internal static class ReportSheet
{
    private const string Area = "Annotated";
    private const int ValueWidth = 36;
    private const int RemedyWidth = 90;

    private static readonly string[] Columns = ["column_severity", "column_line", "column_cell", "column_column", "column_value", "column_remedy"];

    public static void Write(string name, string table, LineMarks marks, MarkedCells marked, Stream output)
    {
        var language = marks.Language;
        var groups = marks.ByRule.Select(group => (Rule: AnnotationText.Rule(group.Key, language), Issues: group.ToList())).ToList();
        using var sheet = new SheetWriter(output, 0, 14, 10, 10, 24, ValueWidth, RemedyWidth);
        var row = 0;
        Line(Words.Format(Area, "report_title", language, name), SheetStyle.Title);
        Line(Words.Format(Area, "report_counts", language, Count(isError: true), Count(isError: false)));
        Line(Words.Format(Area, "report_next", language, table));
        if (marked.IsCut) Line(Words.Format(Area, "report_notes", language, Wording.Formats.Number(AnnotatedWorkbook.MostNotes, language)));
        row++;
        sheet.BeginRow(++row);
        foreach (var (column, key) in Columns.Index())
            sheet.Text(column, Words.Get(Area, key, language), SheetStyle.Heading);
        sheet.EndRow();
        foreach (var (rule, issues) in groups)
        {
            Line(Words.Format(Area, "report_rule", language, rule, Wording.Formats.Number(issues.Count, language)), SheetStyle.Group);
            foreach (var issue in issues) Issue(sheet, ++row, issue, marked.PlaceOf(issue), marks);
        }

        sheet.Finish();

        void Line(string text, SheetStyle style = SheetStyle.Plain)
        {
            sheet.BeginRow(++row);
            sheet.Text(0, text, style);
            sheet.EndRow();
        }

        string Count(bool isError) => Wording.Formats.Number(groups.Where(group => group.Issues[0].IsError == isError).Sum(group => group.Issues.Count), language);
    }

    private static void Issue(SheetWriter sheet, int row, Issue issue, string cell, LineMarks marks)
    {
        var (value, remedy) = (IssueText.Shown(issue.Value), IssueText.Sentence(issue, marks.Language));
        sheet.BeginRow(row, Math.Max(SheetWriter.LinesOf(value, ValueWidth), SheetWriter.LinesOf(remedy, RemedyWidth)));
        sheet.Text(0, IssueText.Severity(issue.Severity, marks.Language), issue.IsError ? SheetStyle.Error : SheetStyle.Warning);
        if (issue.Line > 0) sheet.Number(1, issue.Line);
        sheet.Text(2, cell);
        sheet.Text(3, AnnotationText.Flat(issue.Column));
        sheet.Text(4, value, SheetStyle.Wrapped);
        sheet.Text(5, remedy, SheetStyle.Wrapped);
        sheet.EndRow();
    }
}
