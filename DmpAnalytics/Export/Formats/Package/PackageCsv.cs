using System.Buffers;
using System.Text;

namespace DmpAnalytics.Export.Formats.Package;

/// <summary>
/// The canonical form of the import: UTF-8 without mark, comma, LF, quotes only where needed, every text as it is, also one
/// that begins with <c>=</c>: a file of the package is read by programs, and what was altered would not import unchanged.
/// </summary>
public static class PackageCsv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static byte[] Write(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        var text = new StringBuilder();
        Line(text, header);
        foreach (var row in rows) Line(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append('\n');

    private static string Cell(string value) =>
        value.AsSpan().ContainsAny(Special) ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
