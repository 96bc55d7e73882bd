using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>(target − stock at the date) ÷ (days left to its due date ÷ 30.4375), per month; negative once it is reached.</summary>
public static class RequiredPace
{
    public static readonly IndicatorDefinition Definition = new("required_pace", 1, "(target - stock) / (days_left / 30.4375)", Compute);

    public static Result Compute(Calculation calculation)
    {
        var target = TargetChoice.Of(calculation);
        if (!target.HasValue) return target;

        var stock = TargetChoice.StockOf(calculation, target.Targets[0]);
        var left = Arithmetic.Subtract(new(InputRole.Target, target), new(InputRole.Stock, stock), target.Unit);
        var unit = target.Unit + "/month";
        if (!left.HasValue) return Result.None(left.Reason!, unit) with { At = calculation.At, Inputs = left.Inputs };
        if (target.At is not { } due || due <= calculation.At)
            return Result.None(new Reason(ReasonCode.TargetNotComparable) { Measure = target.Measure, At = calculation.At, Known = target.At }, unit) with { Inputs = left.Inputs };

        var months = (due.DayNumber - calculation.At.DayNumber) / Growth.DaysPerMonth;
        return left.With(left.Value!.Value / months, left.Low / months, left.High / months) with { Unit = unit, At = calculation.At };
    }
}
