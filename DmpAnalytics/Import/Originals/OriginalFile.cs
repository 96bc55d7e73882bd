using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Originals;

/// <summary>
/// A file as its author wrote it, to be given back: its records in their order with their own bytes, and how texts beside them
/// are written alike. Columns in which its problems were told before are left out.
/// </summary>
public sealed class OriginalFile
{
    private readonly FileForm form;

    private OriginalFile(string? sheet, FileForm form, ReadOnlyMemory<byte> mark, IEnumerable<OriginalRecord> records) =>
        (Sheet, this.form, Mark, Records) = (sheet, form, mark, records);

    /// <summary>The sheet of a workbook that is read; null for separated values.</summary>
    public string? Sheet { get; }

    [MemberNotNullWhen(true, nameof(Sheet))]
    public bool IsWorkbook => Sheet is not null;

    /// <summary>The byte order mark; empty without one.</summary>
    public ReadOnlyMemory<byte> Mark { get; }

    public char Separator => form.Separator;

    public char Quote => form.Quote;

    /// <summary>Every record, read anew each time it is asked for.</summary>
    public IEnumerable<OriginalRecord> Records { get; }

    /// <summary>The file by its mapping, else in the canonical form if that fits, else as it tells itself; null: a workbook that cannot be opened.</summary>
    public static OriginalFile? Open(ImportFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (Workbook.IsOne(file.Content.Head.Span)) return OfWorkbook(file);

        var form = file.Mapping is { } mapping ? mapping.Form ?? FormDetector.Detect(file.Bytes) : FormOf(file);
        var lines = new OriginalLines(file.Bytes, form);
        return new(null, form, lines.Mark, lines.Records());
    }

    /// <summary>A text in the file's encoding; signs that it lacks become the nearest it has.</summary>
    public byte[] Encode(string text) => EncodingDetector.ToBytes(text, form.Encoding);

    private static FileForm FormOf(ImportFile file)
    {
        var canonical = FileForm.Canonical;
        var header = new OriginalLines(file.Bytes, canonical).Records().FirstOrDefault()?.Cells.Select(cell => cell.Text).ToList() ?? [];
        var added = AddedColumns.In(header);
        var isCanonical = EncodingDetector.Detect(file.Bytes.Span) == canonical.Encoding
            && ImportCatalog.Recognise(file.Name, AddedColumns.Without(added, [.. header])) is not null;
        return isCanonical ? canonical : FormDetector.Detect(file.Bytes);
    }

    private static OriginalFile? OfWorkbook(ImportFile file)
    {
        if (Workbook.Rows(file, file.Mapping?.Sheet, new IssueList()) is not var (sheet, rows)) return null;
        var header = Workbook.HeaderOf(rows, file.Mapping is { } mapping ? mapping.Form?.HeaderLine : FileForm.Canonical.HeaderLine)
            ?? Workbook.HeaderOf(rows, null);
        var added = header is null ? [] : AddedColumns.In(header.Texts(header.Width));
        return new(sheet, FileForm.Canonical, default, rows.Select(row => Record(row, header?.Line ?? 1, added)));
    }

    private static OriginalRecord Record(Workbook.SheetRow row, int header, ImmutableArray<int> added)
    {
        var own = row.Line < header ? row : row.Without(added);
        var part = row.Line < header ? OriginalPart.Title : row.Line == header ? OriginalPart.Header : own.Width == 0 ? OriginalPart.Blank : OriginalPart.Row;
        return new(part, row.Line, row.Line, default, default, () => [.. own.Cells.Select(cell => new OriginalCell(cell.Text, cell.IsNumber))]);
    }
}
