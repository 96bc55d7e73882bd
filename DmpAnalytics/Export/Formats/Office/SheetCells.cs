using System.Collections.Immutable;

namespace DmpAnalytics.Export.Formats.Office;

/// <summary>Names of cells and sheets.</summary>
internal static class SheetCells
{
    private const int MostLetters = 31;
    private static readonly string[] Columns = [.. Enumerable.Range(0, 200).Select(Letters)];

    /// <summary>Row 12, third column (2) is <c>C12</c>.</summary>
    public static string Address(int row, int column) => Columns[column] + OfficeXml.Number(row);

    /// <summary>The same, not moved when it is copied: <c>$C$12</c>.</summary>
    public static string Fixed(int row, int column) => $"${Columns[column]}${OfficeXml.Number(row)}";

    /// <summary>A range of one column on a sheet: <c>'Figure 1'!$C$5:$C$12</c>.</summary>
    public static string Range(string sheet, int column, int firstRow, int lastRow) =>
        firstRow == lastRow ? $"{Quoted(sheet)}!{Fixed(firstRow, column)}" : $"{Quoted(sheet)}!{Fixed(firstRow, column)}:{Fixed(lastRow, column)}";

    /// <summary>The name of a sheet as a formula writes it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>At most 31 letters, none that a sheet's name may not have, and not one of those taken.</summary>
    public static string SheetName(string text, IReadOnlyCollection<string> taken)
    {
        var plain = string.Concat(text.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(letter) ? ' ' : letter)).Trim('\'', ' ');
        var name = Cut(plain.Length == 0 ? "1" : OfficeXml.Clean(plain), MostLetters);
        for (var number = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); number++)
            name = $"{Cut(plain, MostLetters - 4)} {OfficeXml.Number(number)}";
        return name;
    }

    /// <summary>Headings of a table, none empty and no two alike.</summary>
    public static ImmutableArray<string> Unique(IEnumerable<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var unique = ImmutableArray.CreateBuilder<string>();
        foreach (var heading in headings)
        {
            var plain = OfficeXml.Clean(heading.ReplaceLineEndings(" ").Trim());
            var name = plain.Length == 0 ? "–" : plain;
            for (var number = 2; !taken.Add(name); number++) name = $"{plain} ({OfficeXml.Number(number)})";
            unique.Add(name);
        }

        return unique.ToImmutable();
    }

    private static string Cut(string text, int letters) =>
        text.Length <= letters ? text : text[..(char.IsHighSurrogate(text[letters - 1]) ? letters - 1 : letters)].TrimEnd();

    private static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
