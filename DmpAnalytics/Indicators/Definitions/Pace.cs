using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>(stock of the chosen denominator at the date − 12 calendar months before) ÷ 12, per month.</summary>
public static class Pace
{
    public static readonly IndicatorDefinition Definition = new("pace", 1, "(stock[at] - stock[at - 12 months]) / 12", Compute);

    public static Result Compute(Calculation calculation) =>
        Growth.Pace(
            calculation,
            asked => Costs.Divisor(asked, asked.Denominator).Stock,
            Growth.MeasuresOf(calculation.Denominator));
}
