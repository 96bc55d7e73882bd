using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Export.Formats.Excel.Calculations;

/// <summary>How a result follows from other results (the table of indicators in the definition of the product).</summary>
internal static class InputSteps
{
    private const decimal DaysPerMonth = 30.4375m;
    private static readonly CompositeFormat Same = CompositeFormat.Parse("{0}");
    private static readonly CompositeFormat Difference = CompositeFormat.Parse("{0}-{1}");
    private static readonly CompositeFormat MonthlyDifference = CompositeFormat.Parse("({0}-{1})/12");
    private static readonly CompositeFormat Quotient = CompositeFormat.Parse("{0}/{1}");
    private static readonly CompositeFormat Percent = CompositeFormat.Parse("100*{0}/{1}");
    private static readonly CompositeFormat Rest = CompositeFormat.Parse("100-100*{0}/{1}");
    private static readonly CompositeFormat Part = CompositeFormat.Parse("{0}*{1}/100");

    /// <summary>Null where an input has no value, or where no formula is known.</summary>
    public static CalculationStep? Of(Result result, CalculationLine line, IReadOnlyList<CalculationLine> inputs)
    {
        if (inputs.Any(input => input.Value is null)) return null;
        decimal[] values = [.. inputs.Select(input => input.Value!.Value)];
        if (inputs is [var only]) return CalculationStep.Of(values[0], Same, only);
        if (inputs.Count == 3) return Reached(result, line, inputs, values);
        if (inputs.Count != 2) return null;
        var (first, second) = (inputs[0], inputs[1]);
        var (a, b) = (values[0], values[1]);
        var isMonthly = result.Unit.EndsWith("/month", StringComparison.Ordinal);
        return (result.Inputs[0].Role, result.Inputs[1].Role) switch
        {
            (InputRole.ActiveShare, InputRole.ActiveShare) => Between(line, first, second, a, b),
            (InputRole.End, InputRole.Start) when isMonthly => CalculationStep.Of((a - b) / 12, MonthlyDifference, first, second),
            (InputRole.End, InputRole.Start) or (InputRole.Created, InputRole.Empty) => CalculationStep.Of(a - b, Difference, first, second),
            (InputRole.Created, InputRole.ActiveShare) or (InputRole.Target, InputRole.Population) => CalculationStep.Of(a * b / 100, Part, first, second),
            (InputRole.Target, InputRole.Stock) => isMonthly ? Needed(line, first, second, a, b) : null,
            _ when b == 0 => null,
            (InputRole.Empty, InputRole.Created) => CalculationStep.Of(100 - (100 * a / b), Rest, first, second),
            _ when result.Unit == Measure.PercentUnit => CalculationStep.Of(100 * a / b, Percent, first, second),
            _ => CalculationStep.Of(a / b, Quotient, first, second),
        };
    }

    /// <summary>A share between two shares, by days.</summary>
    private static CalculationStep? Between(CalculationLine line, CalculationLine first, CalculationLine second, decimal a, decimal b) =>
        line.Date is { } at && first.Date is { } from && second.Date is { } to && to > from
            ? new(
                () => $"{CalculationStep.Cell(first)}+({CalculationStep.Cell(second)}-{CalculationStep.Cell(first)})*({CalculationStep.Day(line)}-{CalculationStep.Day(first)})/({CalculationStep.Day(second)}-{CalculationStep.Day(first)})",
                a + ((b - a) * (at.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber)))
            : null;

    /// <summary>What is left ÷ the months left.</summary>
    private static CalculationStep? Needed(CalculationLine line, CalculationLine target, CalculationLine stock, decimal promised, decimal reached) =>
        line.Date is { } at && target.Date is { } due && due > at
            ? new(
                () => $"({CalculationStep.Cell(target)}-{CalculationStep.Cell(stock)})/(({CalculationStep.Day(target)}-{CalculationStep.Day(line)})/30.4375)",
                (promised - reached) / ((due.DayNumber - at.DayNumber) / DaysPerMonth))
            : null;

    /// <summary>The day on which the target is reached at a pace.</summary>
    private static CalculationStep? Reached(Result result, CalculationLine line, IReadOnlyList<CalculationLine> inputs, decimal[] values) =>
        result.Unit == Result.DateUnit && line.Date is { } at && values[2] != 0
            ? new(
                () => $"{CalculationStep.Day(line)}+({CalculationStep.Cell(inputs[0])}-{CalculationStep.Cell(inputs[1])})/{CalculationStep.Cell(inputs[2])}*30.4375",
                at.DayNumber + ((values[0] - values[1]) / values[2] * DaysPerMonth))
            : null;
}
