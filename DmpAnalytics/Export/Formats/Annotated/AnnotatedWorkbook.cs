using System.Globalization;
using System.IO.Compression;
using DmpAnalytics.Import.Originals;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>
/// A table given back as a workbook: its sheet with the marked cells coloured and noted, and a sheet with the whole report by rule.
/// Every cell is a text or, where it was one in a workbook, a number, never a formula. Written row by row.
/// </summary>
internal static class AnnotatedWorkbook
{
    /// <summary>Cells beyond these bear no note, since a spreadsheet opens slowly with more; the columns and the report name all.</summary>
    public const int MostNotes = 10_000;

    private const int MostRows = 1_048_576;
    private const int MostColumns = 1_000;
    private const int MostLetters = 32_767;

    /// <summary>Whether a sheet can hold the table whole.</summary>
    public static bool Fits(OriginalFile original)
    {
        var isEmpty = true;
        foreach (var record in original.Records)
        {
            isEmpty = false;
            if (original.IsWorkbook) return true;
            if (record.Line > MostRows) return false;
            if (record.Cells is var cells && (cells.Count > MostColumns || cells.Any(cell => cell.Text.Length > MostLetters))) return false;
        }

        return !isEmpty;
    }

    public static bool TryWrite(string name, OriginalFile original, LineMarks marks, Stream output)
    {
        if (!Fits(original)) return false;
        var sheet = SheetName(original.Sheet ?? Path.GetFileNameWithoutExtension(name));
        var report = SheetName(Words.Get("Annotated", "report_sheet", marks.Language));
        if (report.Equals(sheet, StringComparison.OrdinalIgnoreCase)) report += " 2";

        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        MarkedCells marked;
        using (var entry = Entry(archive, WorkbookParts.TableSheet)) marked = TableSheet.Write(original, marks, entry);
        using (var entry = Entry(archive, WorkbookParts.ReportSheet)) ReportSheet.Write(name, sheet, marks, marked, entry);
        using (var entry = Entry(archive, WorkbookParts.Notes)) CellNotes.Write(marked.Notes, entry);
        using (var entry = Entry(archive, WorkbookParts.Drawing)) CellNotes.Draw(marked.Notes, entry);
        using (var entry = Entry(archive, WorkbookParts.Styles)) SheetStyles.Write(entry);
        foreach (var (path, text) in WorkbookParts.Frame(sheet, report, hasNotes: true))
        {
            using var writer = new StreamWriter(Entry(archive, path));
            writer.Write(text);
        }

        return true;
    }

    /// <summary>Where a cell stands: row 12, third column is <c>C12</c>.</summary>
    public static string Address(int row, int column) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private static Stream Entry(ZipArchive archive, string path) => archive.CreateEntry(path, CompressionLevel.Fastest).Open();

    /// <summary>At most 31 letters and none of those that a sheet's name may not have.</summary>
    private static string SheetName(string text)
    {
        var plain = string.Concat(text.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(letter) ? '_' : letter)).Trim('\'', ' ');
        var name = plain.Length > 31 ? plain[..(char.IsHighSurrogate(plain[30]) ? 30 : 31)] : plain;
        return name.Length == 0 ? "1" : name;
    }
}
