using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Cost per dossier (of the chosen denominator) ÷ cost at target. The same spend stands above and below the line, so the
/// range is that of target ÷ dossiers.
/// </summary>
public static class Overrun
{
    public static readonly IndicatorDefinition Definition = new("overrun", 1, "cost_per_dossier[denominator] / cost_at_target", Compute);

    public static Result Compute(Calculation calculation)
    {
        if (calculation.Denominator == Denominator.Documents)
            return Result.None(new Reason(ReasonCode.TargetNotComparable) { Measure = MeasureIds.DocumentsStored, At = calculation.At }, Rounding.RatioUnit);

        var cost = Costs.PerDossier(calculation, calculation.Denominator);
        var atTarget = CostAtTarget.Compute(calculation);
        var overrun = Arithmetic.Divide(new(InputRole.Cost, cost), new(InputRole.CostAtTarget, atTarget), Rounding.RatioUnit) with { At = calculation.At };
        if (!overrun.HasValue) return overrun;

        var dossiers = Arithmetic.Divide(
            new(InputRole.Target, CostAtTarget.Dossiers(calculation)),
            new(InputRole.Stock, Costs.Divisor(calculation, calculation.Denominator).Stock),
            Rounding.RatioUnit);
        return overrun.With(overrun.Value!.Value, dossiers.Low, dossiers.High) with { Qualifiers = dossiers.Qualifiers };
    }
}
