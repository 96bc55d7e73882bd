using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using DmpAnalytics.Import.Reading.Forms;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace DmpAnalytics.Import.Reading;

/// <summary>
/// Reads one sheet of a workbook (.xlsx) as a table of texts: numbers with a decimal point and as exactly as they are shown at
/// fifteen digits, dates as <c>2013-12-31</c>, texts as they stand, what a formula gave when the file was saved. Lines are the
/// numbers of its rows.
/// </summary>
internal static class Workbook
{
    /// <summary>A workbook that unpacks to more is refused before it is opened.</summary>
    public const long MostUnpacked = 400_000_000;

    /// <summary>One that unpacks to more times its size is refused: no table is that empty.</summary>
    public const int MostRatio = 200;

    private const int MostColumns = 1_000;

    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <returns>Null where there is no sheet to read; the reason is among the issues.</returns>
    public static TextTable? Read(ImportFile file, string? sheet, int? headerLine, IssueList issues) =>
        Rows(file, sheet, issues) is { } read ? TableOf(file.Name, read.Rows, headerLine, issues) : null;

    /// <summary>The rows of a sheet as they stand, and its name; null where there is none to read.</summary>
    public static (string Sheet, IReadOnlyList<SheetRow> Rows)? Rows(ImportFile file, string? sheet, IssueList issues)
    {
        if (!IsHarmless(file, issues)) return null;
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes.ToArray(), writable: false), isEditable: false);
            if (SheetOf(document, sheet) is { } found) return (found.Name, Rows(document, found.Part));
            issues.Add(new Issue(file.Name, 0, "", sheet ?? "", IssueCode.UnknownSheet) { Arguments = [string.Join(", ", SheetNames(document))] });
        }
        catch (Exception error) when (IsDamage(error))
        {
            issues.Add(new Issue(file.Name, 0, "", "", IssueCode.NotAWorkbook));
        }

        return null;
    }

    /// <summary>The row of the names of the columns: the one said, else the first that looks like it.</summary>
    public static SheetRow? HeaderOf(IReadOnlyList<SheetRow> rows, int? headerLine)
    {
        var width = rows.Count == 0 ? 0 : rows.GroupBy(row => row.Width).MaxBy(group => (group.Count(), group.Key))!.Key;
        return headerLine is { } line ? rows.FirstOrDefault(row => row.Line == line) : rows.FirstOrDefault(row => HeaderRow.IsOne(row.Texts(width), width));
    }

    private static bool IsHarmless(ImportFile file, IssueList issues)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file.Bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            var unpacked = archive.Entries.Sum(entry => entry.Length);
            if (unpacked <= MostUnpacked && unpacked <= (long)MostRatio * file.Bytes.Length) return true;
            issues.Add(new Issue(file.Name, 0, "", "", IssueCode.WorkbookTooLarge));
        }
        catch (InvalidDataException)
        {
            issues.Add(new Issue(file.Name, 0, "", "", IssueCode.NotAWorkbook));
        }

        return false;
    }

    /// <summary>What the library throws at a package whose parts are missing, cut or no XML.</summary>
    private static bool IsDamage(Exception error) => error is OpenXmlPackageException or FileFormatException or InvalidDataException or System.Xml.XmlException
        or ArgumentException or FormatException or InvalidOperationException or IOException or KeyNotFoundException;

    private static IEnumerable<string> SheetNames(SpreadsheetDocument document) =>
        document.WorkbookPart?.Workbook?.Sheets?.Elements<Sheet>().Select(sheet => sheet.Name?.Value ?? "") ?? [];

    private static (string Name, WorksheetPart Part)? SheetOf(SpreadsheetDocument document, string? name)
    {
        var sheets = document.WorkbookPart?.Workbook?.Sheets?.Elements<Sheet>() ?? [];
        var sheet = name is null ? sheets.FirstOrDefault() : sheets.FirstOrDefault(item => item.Name?.Value == name);
        return sheet?.Id?.Value is { } id && document.WorkbookPart!.GetPartById(id) is WorksheetPart part ? (sheet.Name?.Value ?? "", part) : null;
    }

    private static TextTable? TableOf(string file, IReadOnlyList<SheetRow> rows, int? headerLine, IssueList issues)
    {
        var header = HeaderOf(rows, headerLine);
        if (header is null)
        {
            issues.Add(new Issue(file, 0, "", "", IssueCode.EmptyFile));
            return null;
        }

        var added = AddedColumns.In(header.Texts(header.Width));
        ImmutableArray<string> names = [.. header.Without(added).Texts(header.Width - added.Length)];
        var under = rows.Where(row => row.Line > header.Line).Select(row => row.Without(added)).Where(row => row.Width > 0).ToList();
        if (under.Count == 0) issues.Add(new Issue(file, 0, "", "", IssueCode.NoRows));
        foreach (var row in under.Where(row => row.Width > names.Length))
        {
            issues.Add(new Issue(file, row.Line, "", "", IssueCode.WrongFieldCount)
            {
                Arguments = [row.Width.ToString(CultureInfo.InvariantCulture), names.Length.ToString(CultureInfo.InvariantCulture)],
            });
        }

        return new(file, names, [.. under.Where(row => row.Width <= names.Length).Select(row => row.ToText(names.Length))]);
    }

    private static List<SheetRow> Rows(SpreadsheetDocument document, WorksheetPart part)
    {
        var texts = new SheetCells(document.WorkbookPart!);
        var rows = new List<SheetRow>();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(DocumentFormat.OpenXml.Spreadsheet.Row) || !reader.IsStartElement) continue;
            var row = (DocumentFormat.OpenXml.Spreadsheet.Row)reader.LoadCurrentElement()!;
            rows.Add(Row(row, rows.Count == 0 ? 1 : rows[^1].Line + 1, texts));
        }

        return rows;
    }

    private static SheetRow Row(DocumentFormat.OpenXml.Spreadsheet.Row row, int next, SheetCells texts)
    {
        var cells = new List<SheetCell>();
        foreach (var cell in row.Elements<Cell>())
        {
            var place = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            if (place >= MostColumns) break;
            while (cells.Count < place) cells.Add(SheetCell.Empty);
            if (place == cells.Count) cells.Add(texts.Of(cell));
        }

        while (cells.Count > 0 && cells[^1].Text.Length == 0) cells.RemoveAt(cells.Count - 1);
        return new(row.RowIndex?.Value is { } index ? (int)index : next, cells);
    }

    /// <summary>The place of <c>C12</c> is 2.</summary>
    private static int ColumnOf(string reference)
    {
        var place = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper)) place = Math.Min((place * 26) + letter - 'A' + 1, MostColumns + 1);
        return place - 1;
    }

    /// <summary>One row of a sheet, up to its last filled cell.</summary>
    internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells)
    {
        public int Width => Cells.Count;

        public string[] Texts(int width) => [.. Cells.Take(width).Select(cell => cell.Text), .. Enumerable.Repeat("", Math.Max(0, width - Width))];

        /// <summary>The row without the columns in which its problems were told.</summary>
        public SheetRow Without(ImmutableArray<int> added)
        {
            if (added.IsEmpty) return this;
            var own = AddedColumns.Without<SheetCell>(added, [.. Cells]);
            var width = own.Length;
            while (width > 0 && own[width - 1].Text.Length == 0) width--;
            return this with { Cells = own[..width] };
        }

        public TextRow ToText(int width) => new(Line, [.. Texts(width)])
        {
            Numbers = [.. Cells.Index().Where(cell => cell.Item.IsNumber).Select(cell => cell.Index)],
        };
    }
}
