using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>Growth of a stock between two dates.</summary>
internal static class Growth
{
    /// <summary>The months of a year's pace.</summary>
    public const int PaceMonths = 12;

    /// <summary>The mean length of a month, in days.</summary>
    public const decimal DaysPerMonth = 30.4375m;

    /// <summary>End − start; a break between them is a reason unless it may be crossed.</summary>
    public static Result Between(Calculation calculation, Result start, Result end, DateOnly from, params ReadOnlySpan<string> measures)
    {
        var growth = Arithmetic.Subtract(new(InputRole.End, end), new(InputRole.Start, start), end.Unit) with { At = end.At };
        if (!growth.HasValue || calculation.Breaks) return growth;
        foreach (var measure in measures)
        {
            if (calculation.Data.Stock(measure).BreakBetween(from, calculation.At) is not { } since) continue;
            return Result.None(new Reason(ReasonCode.Break) { Measure = measure, At = calculation.At, Since = since }, end.Unit) with { At = end.At, Inputs = growth.Inputs };
        }

        return growth;
    }

    /// <summary>
    /// (stock at the date − stock 12 calendar months before) ÷ 12, per month; refused when an end is carried forward.
    /// </summary>
    public static Result Pace(Calculation calculation, Func<Calculation, Result> stock, params ReadOnlySpan<string> measures)
    {
        var from = calculation.At.AddMonths(-PaceMonths);
        var (start, end) = (stock(calculation with { At = from }), stock(calculation));
        var growth = Between(calculation, start, end, from, measures);
        var unit = end.Unit + "/month";
        foreach (var side in new[] { end, start })
        {
            if (!side.HasValue || CarriedOf(side) is not { } carried) continue;
            var reason = new Reason(ReasonCode.NoRecentFigure) { Measure = carried.Measure, At = carried.At, Known = carried.AsOf };
            return Result.None(reason, unit) with { At = calculation.At, Inputs = growth.Inputs };
        }

        return growth.HasValue
            ? growth.With(growth.Value!.Value / PaceMonths, growth.Low / PaceMonths, growth.High / PaceMonths) with { Unit = unit }
            : Result.None(growth.Reason!, unit) with { At = calculation.At, Inputs = growth.Inputs };
    }

    /// <summary>The level, or the one it is computed from, that was carried forward; null where none was. A share is an estimate, carried or not.</summary>
    private static Result? CarriedOf(Result stock) =>
        stock.AsOf is not null ? stock : stock.Inputs.Where(input => input.Role != InputRole.ActiveShare).Select(input => CarriedOf(input.Result)).FirstOrDefault(carried => carried is not null);

    /// <summary>The measures on whose breaks growth of a denominator depends.</summary>
    public static string[] MeasuresOf(Denominator denominator) => denominator switch
    {
        Denominator.Created => [MeasureIds.DossiersCreated],
        Denominator.Active => [MeasureIds.DossiersCreated, MeasureIds.DossiersEmpty, MeasureIds.DossiersFed],
        Denominator.Activated => [MeasureIds.DossiersActivated],
        Denominator.Documents => [MeasureIds.DocumentsStored],
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };
}
