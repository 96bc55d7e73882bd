using System.Globalization;
using System.Text;

namespace DmpAnalytics.Export.Formats;

/// <summary>
/// The one writer of CSV: RFC 4180 lines ended by CR LF, a cell in quotes only where it must be. Texts are guarded against
/// formulas (<see cref="CsvCell.Guarded"/>), numbers are never touched.
/// </summary>
public static class CsvWriter
{
    // Dividing by one with the greatest scale leaves the shortest scale that holds the value.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>A header and rows as bytes.</summary>
    public static byte[] Write(IEnumerable<string> header, IEnumerable<IReadOnlyList<CsvCell>> rows, CsvDialect dialect)
    {
        var text = new StringBuilder();
        if (dialect.HasByteOrderMark) text.Append('\uFEFF');
        Line(text, header.Select(name => (CsvCell)name), dialect);
        foreach (var row in rows) Line(text, row, dialect);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A number with all its digits and none that says nothing.</summary>
    public static string Number(decimal value, CsvDialect dialect) =>
        (value / One).ToString(CultureInfo.InvariantCulture).Replace('.', dialect.DecimalMark);

    private static void Line(StringBuilder text, IEnumerable<CsvCell> cells, CsvDialect dialect)
    {
        var isFirst = true;
        foreach (var cell in cells)
        {
            if (!isFirst) text.Append(dialect.Separator);
            isFirst = false;
            text.Append(Quoted(cell.Number is { } number ? Number(number, dialect) : CsvCell.Guarded(cell.Text ?? ""), dialect));
        }

        text.Append("\r\n");
    }

    private static string Quoted(string text, CsvDialect dialect) =>
        text.AsSpan().IndexOfAny(dialect.Separator, '"') >= 0 || text.AsSpan().IndexOfAny('\r', '\n') >= 0 || text is [' ', ..] or [.., ' ']
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
