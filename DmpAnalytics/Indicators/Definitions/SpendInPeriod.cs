using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>The spend of one perimeter on the days of a period (rule 3), in the programme's currency.</summary>
public static class SpendInPeriod
{
    public static readonly IndicatorDefinition Definition = new("spend_in_period", 1, "sum(spend, from, to)", Compute, IsOverPeriod: true);

    public static Result Compute(Calculation calculation) =>
        calculation.Scope is { } scope
            ? calculation.Data.Flow(MeasureIds.Spend, scope).Over(calculation.Span, calculation.WithLineage)
            : Result.None(new Reason(ReasonCode.NoScope) { At = calculation.Span.Last }, calculation.Currency);
}
