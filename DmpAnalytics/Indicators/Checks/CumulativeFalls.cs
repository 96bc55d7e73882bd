using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A stock that can only grow falls from one point to the next, and no break lies between. Points are those of rule 2, so
/// that a bound or a rounded figure that contradicts nothing is none. In a narrower perimeter it is a notice, since that may
/// count a window of time. Terms: the value before, its date, the value after, its
/// date, the fall, in percent of the value before.
/// </summary>
public static class CumulativeFalls
{
    public static readonly CheckRule Rule = new("cumulative_falls", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from stock in data.Of(MeasureKind.Stock)
        where MeasureIds.IsCumulative(stock.Measure.Id)
        from step in Steps.Of(stock)
        where Claim.Of(step.Before).Low - Claim.Of(step.After).High > step.Before.Value * options.CumulativeFallsPercent / 100
        select Of(stock, step);

    private static Finding Of(FigureGroup stock, Step step)
    {
        var fall = step.Before.Value - step.After.Value;
        return stock.Finding(Rule.Id, isCertain: stock.Scope is null && fall > Claim.Slack(step.Before) + Claim.Slack(step.After)) with
        {
            Figures = [step.After, step.Before],
            Terms =
            [
                Terms.Value(step.Before), Terms.Time(step.Before), Terms.Value(step.After), Terms.Time(step.After),
                new Term.Amount(fall, step.After.Unit), Terms.Percent(fall, step.Before.Value),
            ],
        };
    }
}
