using DmpAnalytics.Domain;
using DmpAnalytics.Domain.Tables;

namespace DmpAnalytics.Export.Formats.Package;

/// <summary>One CSV file of the package.</summary>
/// <param name="Name">The name of the resource: the file's without its ending.</param>
/// <param name="Columns">The header; optional columns that say nothing are left out.</param>
/// <param name="Optional">The optional columns among them.</param>
/// <param name="RowCount">The rows under the header.</param>
/// <param name="Bytes">UTF-8, comma, LF, RFC 4180, decimal point; read back by the import, they say the same.</param>
public sealed record PackageFile(string Name, IReadOnlyList<string> Columns, IReadOnlyList<string> Optional, int RowCount, byte[] Bytes)
{
    public string FileName => Name + ".csv";

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => Sha256Text.Of(Bytes);
}

/// <summary>The whole data set as the CSV files it can be imported from.</summary>
public static class PackageFiles
{
    /// <summary>Every kind, also those without rows; figures stand in the file of their measure, each in the order of the set.</summary>
    public static IReadOnlyList<PackageFile> Of(DataSet set)
    {
        var fileOf = set.Measures.ToDictionary(located => located.Item.Id, located => located.Item.File, StringComparer.Ordinal);
        return
        [
            .. TableCatalog.All.SelectMany(table =>
                table.Kind == TableCatalog.Figures
                    ? PackageTemplate.FigureFiles.Select(file => File(table, Stem(file), [.. table.Rows(set).Where(row => fileOf[((Figure)row.Statement).Measure] == file)]))
                    : [File(table, table.Kind, table.Rows(set))]),
        ];
    }

    private static PackageFile File(Table table, string name, IReadOnlyList<TableRow> rows)
    {
        var shown = table.Columns
            .Select((column, index) => (Column: column, Index: index))
            .Where(each => !table.Optional.Contains(each.Column) || rows.Any(row => row.Cells[each.Index].Length > 0))
            .ToList();
        IReadOnlyList<string> columns = [.. shown.Select(each => each.Column)];
        var bytes = PackageCsv.Write(columns, rows.Select(row => shown.Select(each => row.Cells[each.Index])));
        return new(name, columns, [.. columns.Intersect(table.Optional)], rows.Count, bytes);
    }

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);
}
