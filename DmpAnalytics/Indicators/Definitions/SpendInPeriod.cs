using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>The spend of one perimeter on the days of a period (rule 3), in the currency and prices asked.</summary>
public static class SpendInPeriod
{
    public static readonly IndicatorDefinition Definition = new("spend_in_period", 1, "sum(spend, from, to)", Compute, IsOverPeriod: true);

    public static Result Compute(Calculation calculation) => calculation.SpendOver(calculation.Span);
}
