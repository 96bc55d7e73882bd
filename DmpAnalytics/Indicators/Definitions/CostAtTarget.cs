using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Spend to date ÷ the dossiers promised: what each would have cost. For targets that count dossiers; a share of the
/// population counts as that share of the inhabitants of its due year.
/// </summary>
public static class CostAtTarget
{
    public static readonly IndicatorDefinition Definition = new("cost_at_target", 1, "spend_to_date / target", Compute);

    public static Result Compute(Calculation calculation) =>
        Costs.Per(calculation, InputRole.Target, Dossiers(calculation), calculation.CurrencyPerDossier);

    /// <summary>The promised number of dossiers.</summary>
    internal static Result Dossiers(Calculation calculation)
    {
        var target = TargetChoice.Of(calculation);
        if (!target.HasValue || target.Unit == "dossier") return target;
        if (target is not { Measure: MeasureIds.CoverageShare, At: { } due })
            return Result.None(new Reason(ReasonCode.TargetNotComparable) { Measure = target.Measure, At = calculation.At }, "dossier");

        var population = Coverage.PopulationOf(calculation.Data, due, exactYear: true);
        return Arithmetic.Multiply(new(InputRole.Target, target), new(InputRole.Population, population), "dossier", 0.01m) with { Targets = target.Targets };
    }
}
