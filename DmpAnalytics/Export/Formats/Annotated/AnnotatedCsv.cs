using DmpAnalytics.Import.Originals;

namespace DmpAnalytics.Export.Formats.Annotated;

/// <summary>
/// Separated values given back: before each line its marks, then the line byte for byte. They stand before and not behind, since a
/// line with too few fields, or with a quotation mark that never closes, has no place behind it that is sure to be a column.
/// </summary>
internal static class AnnotatedCsv
{
    private const int Columns = 3;

    public static void Write(OriginalFile original, LineMarks marks, Stream output)
    {
        output.Write(original.Mark.Span);
        var hasHeader = false;
        foreach (var record in original.Records)
        {
            hasHeader |= record.IsHeader;
            if (!record.IsTitle) output.Write(Prefix(original, record, marks));
            output.Write(record.Bytes.Span);
            output.Write(record.LineEnd.Span);
        }

        if (!hasHeader) output.Write(Line(original, marks.Header(marks.OfTheFile)));
    }

    private static byte[] Prefix(OriginalFile original, OriginalRecord record, LineMarks marks)
    {
        var told = marks.Of(record);
        if (record.IsHeader) return [.. Line(original, marks.Header(told)), .. After(original, record)];
        if (told.Count == 0) return record.IsBlank ? [] : original.Encode(new string(original.Separator, Columns));

        var mark = marks.MarkOf(told);
        return [.. Line(original, [mark.Problem, mark.Rule, mark.Remedy]), .. After(original, record)];
    }

    private static byte[] After(OriginalFile original, OriginalRecord record) => record.Bytes.IsEmpty ? [] : original.Encode(original.Separator.ToString());

    private static byte[] Line(OriginalFile original, IEnumerable<string> cells) =>
        original.Encode(string.Join(original.Separator, cells.Select(cell => Quoted(CsvCell.Guarded(cell), original))));

    private static string Quoted(string text, OriginalFile original)
    {
        // A file that quotes with apostrophes is told by having no other quotation mark.
        var plain = original.Quote == '"' ? text : text.Replace('"', '\u201D');
        return plain.AsSpan().IndexOfAny(original.Separator, original.Quote) >= 0
            ? $"{original.Quote}{plain.Replace($"{original.Quote}", $"{original.Quote}{original.Quote}", StringComparison.Ordinal)}{original.Quote}"
            : plain;
    }
}
