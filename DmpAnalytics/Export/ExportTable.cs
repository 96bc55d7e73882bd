using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export;

/// <summary>Rows to be exported; columns by their public codes, which are in snake_case and never renamed.</summary>
public sealed record ExportTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<CsvCell>> Rows)
{
    /// <summary>For machines: the codes are the header.</summary>
    public byte[] ForMachines() => CsvWriter.Write(Columns, Cells, CsvDialect.Machines);

    /// <summary>For a French Excel: the same cells under headings in the reader's language.</summary>
    public byte[] ForFrenchExcel(Language language) =>
        CsvWriter.Write(Columns.Select(column => Words.Get("Quote", "column." + column, language)), Cells, CsvDialect.FrenchExcel);

    private IEnumerable<IReadOnlyList<CsvCell>> Cells => Rows.Select(row => (IReadOnlyList<CsvCell>)row);
}
