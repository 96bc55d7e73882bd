using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>The spend of one perimeter on all days from its start to the date (rule 3), in the currency and prices asked.</summary>
public static class SpendToDate
{
    public static readonly IndicatorDefinition Definition = new("spend_to_date", 1, "sum(spend, start, at)", Compute);

    public static Result Compute(Calculation calculation) => calculation.SpendTo(calculation.At);
}
