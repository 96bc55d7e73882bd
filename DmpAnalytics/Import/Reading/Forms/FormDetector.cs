using CsvHelper;

namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>
/// Tells how a file is written from its beginning. The separator is the one that cuts most lines into one and the same number of
/// fields, at least two; the header is the first line with that many of which most are filled and none is a number, below any
/// title. A first line <c>sep=;</c> says the separator. Where nothing tells, it is the canonical form.
/// </summary>
public static class FormDetector
{
    private const int Looked = 256 * 1024;
    private const int LookedRecords = 500;

    public static FileForm Detect(ReadOnlyMemory<byte> bytes)
    {
        var encoding = EncodingDetector.Detect(bytes.Span);
        var text = EncodingDetector.ToUtf8(bytes, encoding);
        text = text[..Math.Min(text.Length, Looked)];
        var said = SaidSeparator(text.Span);
        var quote = QuoteOf(text.Span);
        var best = FileForm.Separators
            .Where(separator => said is null || separator == said)
            .Select(separator => Attempt.Of(text, separator, quote))
            .MaxBy(attempt => attempt.Score)!;
        return new(encoding, best.Score.Regular == 0 ? FileForm.Canonical.Separator : best.Separator, quote, best.HeaderLine(said is not null));
    }

    private static char? SaidSeparator(ReadOnlySpan<byte> text) =>
        text.StartsWith("sep="u8) && text.Length > 4 && FileForm.Separators.Contains((char)text[4]) ? (char)text[4] : null;

    /// <summary>An apostrophe quotes where fields begin and end with it and none with the usual mark.</summary>
    private static char QuoteOf(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)'"')) return '"';
        var quoted = 0;
        foreach (var separator in FileForm.Separators)
            quoted = Math.Max(quoted, text.Count([(byte)'\'', (byte)separator, (byte)'\'']));
        return quoted > 0 ? '\'' : '"';
    }

    private sealed record Attempt(char Separator, List<(int Line, string[] Fields)> Records)
    {
        private int Mode => Records.Count == 0 ? 0 : Records.GroupBy(record => record.Fields.Length).MaxBy(group => (group.Count(), group.Key))!.Key;

        /// <summary>How many of a thousand lines have the usual number of fields, then that number; zero for one field a line.</summary>
        public (int Regular, int Fields) Score =>
            Mode is var mode && mode < 2 ? default : (1_000 * Records.Count(record => record.Fields.Length == mode) / Records.Count, mode);

        public static Attempt Of(ReadOnlyMemory<byte> text, char separator, char quote)
        {
            var options = new CsvReaderOptions
            {
                Separator = separator,
                Quote = quote,
                DetectSeparatorHint = false,
                HasHeader = false,
                SkipEmptyLines = true,
                TrackLineNumbers = true,
            };
            var records = new List<(int, string[])>();
            using var reader = CsvReader.Create(text, options);
            while (records.Count < LookedRecords && reader.Read()) records.Add(((int)reader.LineNumber, reader.Current.ToArray()));
            return new(separator, records);
        }

        public int HeaderLine(bool isSeparatorSaid)
        {
            var mode = Mode;
            var header = Records.Skip(isSeparatorSaid ? 1 : 0).FirstOrDefault(record => HeaderRow.IsOne(record.Fields, mode));
            return header.Fields is null ? FileForm.Canonical.HeaderLine + (isSeparatorSaid ? 1 : 0) : header.Line;
        }
    }
}
