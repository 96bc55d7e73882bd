using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Reading;

/// <summary>A file as a table, whatever it is: separated values, or a sheet of a workbook.</summary>
internal static class TableFile
{
    /// <param name="file">The file.</param>
    /// <param name="form">How separated values are written; null: told from the file.</param>
    /// <param name="sheet">The sheet of a workbook; null: the first.</param>
    /// <param name="issues">What kept the file, or lines of it, from being read.</param>
    public static TextTable? Read(ImportFile file, FileForm? form, string? sheet, IssueList issues) =>
        Workbook.IsOne(file.Content.Head.Span)
            ? Workbook.Read(file, sheet, form?.HeaderLine, issues)
            : CsvTable.Read(file, form ?? FormDetector.Detect(file.Bytes), issues);
}
