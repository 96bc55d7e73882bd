using System.Globalization;
using System.Text;
using DmpAnalytics.Export.Formats.Office;

namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>A formula over other lines: how it is written once all lines have their rows, and what it gives now.</summary>
/// <param name="Written">The formula without its equals sign.</param>
/// <param name="Value">Not rounded.</param>
internal sealed record CalculationStep(Func<string> Written, decimal Value)
{
    public const int ValueColumn = 1;
    public const int DateColumn = 3;

    /// <summary>What <paramref name="formula"/> writes, its places filled with the cells of the values of lines.</summary>
    public static CalculationStep Of(decimal value, CompositeFormat formula, params CalculationLine[] lines) =>
        new(() => string.Format(CultureInfo.InvariantCulture, formula, [.. lines.Select(Cell)]), value);

    public static string Cell(CalculationLine line) => SheetCells.Address(line.Row, ValueColumn);

    public static string Day(CalculationLine line) => SheetCells.Address(line.Row, DateColumn);
}
