namespace DmpAnalytics.Export.Formats;

/// <summary>How a CSV file is written. The values are the same in each.</summary>
/// <param name="Separator">Between two cells.</param>
/// <param name="DecimalMark">In numbers; there is no mark between thousands.</param>
/// <param name="HasByteOrderMark">Tells Excel that the file is UTF-8.</param>
public sealed record CsvDialect(char Separator, char DecimalMark, bool HasByteOrderMark)
{
    /// <summary>RFC 4180: comma, decimal point, UTF-8 without a mark.</summary>
    public static readonly CsvDialect Machines = new(',', '.', false);

    /// <summary>What a French Excel opens right with a double click: semicolon, decimal comma, byte order mark.</summary>
    public static readonly CsvDialect FrenchExcel = new(';', ',', true);
}
