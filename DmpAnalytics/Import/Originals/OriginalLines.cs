using System.Collections.Immutable;
using DmpAnalytics.Import.Reading;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Originals;

/// <summary>
/// Cuts separated values into records without changing a byte of them. A quoted field that never ends is cut at its line ends,
/// so that each of its lines can be marked and mended by itself.
/// </summary>
internal sealed class OriginalLines(ReadOnlyMemory<byte> bytes, FileForm form)
{
    private readonly int width = form.Encoding is FileEncoding.Utf16Le or FileEncoding.Utf16Be ? 2 : 1;

    /// <summary>A quoted field runs to the end of the file: from there on every line is a record.</summary>
    private bool isBroken;

    /// <summary>The byte order mark; empty without one.</summary>
    public ReadOnlyMemory<byte> Mark => bytes[..EncodingDetector.MarkLength(bytes.Span, form.Encoding)];

    public IEnumerable<OriginalRecord> Records()
    {
        ImmutableArray<int> added = [];
        var at = Mark.Length;
        var line = 1;
        while (at < bytes.Length)
        {
            var (end, next, lines) = RecordAt(at);
            var part = line < form.HeaderLine ? OriginalPart.Title : line == form.HeaderLine ? OriginalPart.Header : OriginalPart.Row;
            var (begin, last) = (at, end);
            if (part == OriginalPart.Header) added = AddedColumns.In(Cells(begin, last, []).Select(cell => cell.Text));
            var isPrefix = added.Length > 0 && added[^1] == added.Length - 1;
            if (isPrefix && part != OriginalPart.Title) begin = AfterFields(begin, last, added.Length);
            if (begin == last) part = part == OriginalPart.Header ? part : OriginalPart.Blank;
            var left = isPrefix ? [] : added;
            yield return new(part, line, line + lines, bytes[begin..last], bytes[end..next], () => Cells(begin, last, left));
            line += Math.Max(1, lines + (next > end ? 1 : 0));
            at = next;
        }
    }

    /// <summary>Where the record that begins here ends, where the next one begins, and how many lines end within it.</summary>
    private (int End, int Next, int Lines) RecordAt(int start)
    {
        var (isQuoted, isFieldStart, lines) = (false, true, 0);
        for (var at = start; at < bytes.Length && !isBroken; at += width)
        {
            var unit = UnitAt(at);
            if (unit is '\r' or '\n')
            {
                var next = AfterLineEnd(at);
                if (!isQuoted) return (at, next, lines);
                lines++;
                at = next - width;
            }

            Step(unit, ref at, ref isQuoted, ref isFieldStart);
        }

        isBroken |= isQuoted && lines > 0;
        return isBroken ? LineAt(start) : (bytes.Length, bytes.Length, lines);
    }

    /// <summary>What one code unit means for what follows; a doubled quotation mark is passed over whole.</summary>
    private void Step(int unit, ref int at, ref bool isQuoted, ref bool isFieldStart)
    {
        if (unit == form.Quote && isQuoted && UnitAt(at + width) == form.Quote) at += width;
        else if (unit == form.Quote && (isQuoted || isFieldStart)) isQuoted = !isQuoted;
        isFieldStart = !isQuoted && unit == form.Separator;
    }

    private (int End, int Next, int Lines) LineAt(int start)
    {
        var at = start;
        while (UnitAt(at) is not ('\r' or '\n' or -1)) at += width;
        return (Math.Min(at, bytes.Length), AfterLineEnd(at), 0);
    }

    private int AfterLineEnd(int at) =>
        Math.Min(bytes.Length, at + (UnitAt(at) == '\r' && UnitAt(at + width) == '\n' ? 2 * width : width));

    private int AfterFields(int start, int end, int count)
    {
        foreach (var field in Fields(start, end))
        {
            if (--count == 0) return Math.Min(field.End + width, end);
        }

        return end;
    }

    private IEnumerable<(int Start, int End)> Fields(int start, int end)
    {
        var (isQuoted, isFieldStart, from) = (false, true, start);
        for (var at = start; at < end; at += width)
        {
            Step(UnitAt(at), ref at, ref isQuoted, ref isFieldStart);
            if (!isFieldStart) continue;
            yield return (from, at);
            from = at + width;
        }

        yield return (from, end);
    }

    private ImmutableArray<OriginalCell> Cells(int start, int end, ImmutableArray<int> added) =>
        AddedColumns.Without<OriginalCell>(added, [.. Fields(start, end).Select(field => new OriginalCell(Text(field.Start, field.End), false))]);

    private string Text(int start, int end)
    {
        var text = EncodingDetector.ToText(bytes.Span[start..Math.Max(start, end)], form.Encoding);
        return text.Length > 1 && text[0] == form.Quote && text[^1] == form.Quote
            ? text[1..^1].Replace($"{form.Quote}{form.Quote}", $"{form.Quote}", StringComparison.Ordinal)
            : text;
    }

    /// <summary>The code unit at a place; −1 behind the end.</summary>
    private int UnitAt(int at)
    {
        var span = bytes.Span;
        if (at + width > span.Length) return -1;
        return form.Encoding switch
        {
            FileEncoding.Utf16Le => span[at] | (span[at + 1] << 8),
            FileEncoding.Utf16Be => (span[at] << 8) | span[at + 1],
            _ => span[at],
        };
    }
}
