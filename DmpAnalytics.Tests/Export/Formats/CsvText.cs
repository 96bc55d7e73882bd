using System.Globalization;
using System.Text;
using DmpAnalytics.Export.Formats;

namespace DmpAnalytics.Tests.Export.Formats;

/// <summary>A small reader of CSV of its own, so that what is written is judged by something else.</summary>
internal static class CsvText
{
    public static IReadOnlyList<string[]> Read(byte[] bytes, CsvDialect dialect)
    {
        var text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        var (rows, row, cell, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (isQuoted && letter == '"' && index + 1 < text.Length && text[index + 1] == '"')
            {
                cell.Append('"');
                index++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && letter == dialect.Separator)
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (!isQuoted && letter == '\r' && text[index + 1] == '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                rows.Add([.. row]);
                row.Clear();
                index++;
            }
            else
            {
                cell.Append(letter);
            }
        }

        return rows;
    }

    /// <summary>Rows under the header as what each column says.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Records(byte[] bytes, CsvDialect dialect)
    {
        var rows = Read(bytes, dialect);
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public static decimal? Number(string cell, CsvDialect dialect) =>
        cell.Length == 0 ? null : decimal.Parse(cell.Replace(dialect.DecimalMark, '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
