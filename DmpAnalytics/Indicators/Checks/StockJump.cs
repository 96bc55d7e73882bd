using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A stock grows or shrinks between two successive points by more than a factor per year allows: factor × … × factor for the
/// whole years between them, and 1 + (factor − 1) × days ÷ 365.25 for the rest of a year; with the values as near and the days
/// as many as the figures leave open. Falls of cumulative stocks have their own rule. Terms: the value before, its date, the
/// value after, its date, higher ÷ lower, the days between, what they allow.
/// </summary>
public static class StockJump
{
    private const decimal YearDays = 365.25m;

    public static readonly CheckRule Rule = new("stock_jump", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from stock in data.Of(MeasureKind.Stock)
        from step in Steps.Of(stock)
        let ratio = Ratio(step, MeasureIds.IsCumulative(stock.Measure.Id), options.StockJumpLeast)
        where ratio is not null
        let days = Math.Max(1, step.After.Period.Last.DayNumber - Dates.Earliest(step.Before).DayNumber)
        let allowed = Allowed(options.StockJumpFactorPerYear, days, ratio.Value)
        where ratio > allowed
        select stock.Finding(Rule.Id, isCertain: true) with
        {
            Figures = [step.After, step.Before],
            Terms =
            [
                Terms.Value(step.Before), Terms.Time(step.Before), Terms.Value(step.After), Terms.Time(step.After),
                new Term.Number(ratio.Value), new Term.Amount(days, "day"), new Term.Number(allowed),
            ],
        };

    /// <summary>Higher ÷ lower; null where the higher is small, the lower is nothing, or the figures leave no change certain.</summary>
    private static decimal? Ratio(Step step, bool cannotFall, decimal least)
    {
        if (Math.Max(step.Before.Value, step.After.Value) < least) return null;
        var (before, after) = (Claim.Rounded(step.Before), Claim.Rounded(step.After));
        if (before.High > 0 && after.Low > before.High) return after.Low / before.High;
        return !cannotFall && after.High > 0 && before.Low > after.High ? before.Low / after.High : null;
    }

    /// <summary>What passes over some days; no more than <paramref name="enough"/> is worked out.</summary>
    private static decimal Allowed(decimal factor, int days, decimal enough)
    {
        var allowed = 1m;
        decimal left = days;
        for (; left >= YearDays && allowed < enough; left -= YearDays) allowed *= factor;
        return allowed >= enough ? allowed : allowed * (1 + ((factor - 1) * left / YearDays));
    }
}
