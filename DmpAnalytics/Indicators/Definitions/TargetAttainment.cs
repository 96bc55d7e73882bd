using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Rule 11, in percent: before the due date value at the date ÷ target (progress), from then on value at the due date ÷
/// target. A flow's target is compared with the flow from <c>from</c> to <c>due</c>, in the money it was promised in; without
/// <c>from</c> it is not.
/// </summary>
public static class TargetAttainment
{
    public static readonly IndicatorDefinition Definition = new("target_attainment", 1, "reached / target * 100", Compute);

    public static Result Compute(Calculation calculation)
    {
        var target = TargetChoice.Of(calculation);
        var reached = target.HasValue ? Reached(calculation, target.Targets[0]) : target;
        return Arithmetic.Divide(new(InputRole.Reached, reached), new(InputRole.Target, target), Measure.PercentUnit, 100) with { At = reached.At };
    }

    private static Result Reached(Calculation calculation, Target target)
    {
        var date = target.Due is { } due && due <= calculation.At ? due : calculation.At;
        var measure = calculation.Data.Reference.FindMeasure(target.Measure);
        return measure?.Kind switch
        {
            MeasureKind.Stock or MeasureKind.Share => calculation.Data.Stock(target.Measure, target.Scope).At(date, calculation.Breaks),
            MeasureKind.Flow => Flow(calculation, target, date),
            _ => NotComparable(target, date),
        };
    }

    private static Result Flow(Calculation calculation, Target target, DateOnly date)
    {
        var scope = target.Scope ?? (target.Measure == MeasureIds.Spend ? calculation.Scope : null);
        return target.From is { } from && from <= date
            ? calculation.Data.Flow(target.Measure, scope).Over(new(from, date), withLineage: calculation.WithLineage)
            : NotComparable(target, date);
    }

    private static Result NotComparable(Target target, DateOnly date) =>
        Result.None(new Reason(ReasonCode.TargetNotComparable) { Measure = target.Measure, At = date }, target.Unit) with { At = date };
}
