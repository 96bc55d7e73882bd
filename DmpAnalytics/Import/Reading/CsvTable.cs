using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using DmpAnalytics.Import.Reading.Forms;

namespace DmpAnalytics.Import.Reading;

/// <summary>
/// Reads separated values of one form: encoding, separator, quotation mark, header; any line end, a byte order mark is passed over.
/// Lines are those of the file: a line break inside quotation marks counts. What departs from the form is an issue, never a guess.
/// </summary>
internal static class CsvTable
{
    /// <returns>Null where there is no header to read; the reason is among the issues.</returns>
    public static TextTable? Read(ImportFile file, FileForm form, IssueList issues)
    {
        var rows = ImmutableArray.CreateBuilder<TextRow>();
        return Read(file, form, issues, _ => rows.Add) is { } header ? new(file.Name, header, rows.ToImmutable()) : null;
    }

    /// <summary>The header alone; null where there is none to read.</summary>
    public static ImmutableArray<string>? Header(ImportFile file, FileForm form) => Read(file, form, new IssueList(), _ => null);

    /// <summary>Reads row by row.</summary>
    /// <param name="file">The file.</param>
    /// <param name="form">How it is written.</param>
    /// <param name="issues">What departs from the form.</param>
    /// <param name="begin">Is given the header, and says what is to be done with each row under it; null: no row is looked at.</param>
    /// <returns>The header; null where there is none to read, and the reason is among the issues.</returns>
    public static ImmutableArray<string>? Read(ImportFile file, FileForm form, IssueList issues, Func<ImmutableArray<string>, Action<TextRow>?> begin)
    {
        if (form.Encoding == FileEncoding.Utf8 && IsUtf16(file.Content.Head.Span))
        {
            issues.Add(new Issue(file.Name, 1, "", "UTF-16", IssueCode.NotUtf8));
            return null;
        }

        CsvMalformedRecord? malformed = null;
        var options = new CsvReaderOptions
        {
            Separator = form.Separator,
            Quote = form.Quote,
            DetectSeparatorHint = false,
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            PoolStrings = true,
            OnMalformedRecord = record => malformed = record,
        };
        using var reader = Open(file, form, options);

        ImmutableArray<string>? header = null;
        ImmutableArray<int> added = [];
        var records = 0;
        Action<TextRow>? take = null;
        while (reader.Read())
        {
            var line = (int)reader.LineNumber;
            if (line < form.HeaderLine)
            {
                malformed = null;
                continue;
            }

            var raw = reader.RawRecord;
            if (raw.IsEmpty)
            {
                issues.Add(new Issue(file.Name, line, "", "", IssueCode.BlankLine));
                continue;
            }

            records++;
            var all = ImmutableCollectionsMarshal.AsImmutableArray(reader.Current.ToArray());
            if (header is null) added = AddedColumns.In(all);
            var fields = AddedColumns.Without(added, all);
            if (added.Length > 0 && fields.All(field => field.Length == 0) && header is not null)
            {
                malformed = null;
                issues.Add(new Issue(file.Name, line, "", "", IssueCode.BlankLine));
                continue;
            }

            if (!Utf8.IsValid(raw) && !Utf8.IsValid(raw[Math.Min(WidthOf(added, reader), raw.Length)..]))
            {
                var wrong = fields.FirstOrDefault(field => field.Contains('\uFFFD', StringComparison.Ordinal), "");
                issues.Add(new Issue(file.Name, line, "", wrong, IssueCode.NotUtf8));
            }

            if (malformed is { } quotes)
            {
                issues.Add(QuoteIssue(file.Name, line, quotes, Encoding.UTF8.GetString(raw[Math.Min(WidthOf(added, reader), raw.Length)..])));
                malformed = null;
                if (header is null) return null;
                continue;
            }

            if (header is null)
            {
                header = fields;
                if (fields.IsEmpty) break;
                take = begin(fields);
                if (take is null) return fields;
            }
            else if (fields.Length != header.Value.Length)
            {
                issues.Add(new Issue(file.Name, line, "", "", IssueCode.WrongFieldCount)
                {
                    Arguments = [Text(fields.Length), Text(header.Value.Length)],
                });
            }
            else
            {
                take!(new(line, fields));
            }
        }

        if (header is null or { IsEmpty: true })
        {
            issues.Add(new Issue(file.Name, 0, "", "", IssueCode.EmptyFile));
            return null;
        }

        if (records == 1) issues.Add(new Issue(file.Name, 0, "", "", IssueCode.NoRows));
        return header;
    }

    /// <summary>A large file in UTF-8 is read piece by piece.</summary>
    private static CsvReader Open(ImportFile file, FileForm form, CsvReaderOptions options)
    {
        if (!file.Content.IsOnDisk || form.Encoding != FileEncoding.Utf8) return CsvReader.Create(EncodingDetector.ToUtf8(file.Bytes, form.Encoding), options);
        var stream = file.Content.Open();
        stream.ReadExactly(new byte[EncodingDetector.MarkLength(file.Content.Head.Span, form.Encoding)]);
        return CsvReader.Create(stream, options, leaveOpen: false);
    }

    /// <summary>How many bytes the added columns before a record take.</summary>
    private static int WidthOf(ImmutableArray<int> added, CsvReader reader)
    {
        var width = 0;
        for (var index = 0; index < added.Length && added[index] == index && index < reader.FieldCount; index++)
            width += reader.GetRawSpan(index).Length + 1;
        return width;
    }

    private static Issue QuoteIssue(string file, int line, CsvMalformedRecord record, string text) =>
        new(
            file,
            line,
            "",
            text,
            record.Reason == CsvMalformedReason.UnterminatedQuote ? IssueCode.UnclosedQuote : IssueCode.BadQuotes);

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
