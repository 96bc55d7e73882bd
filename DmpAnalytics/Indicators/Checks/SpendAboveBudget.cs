using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// More was spent over the days of a budget than the budget of the same perimeter and place. Terms: the spend, the days, the
/// budget, the difference, in percent of the budget.
/// </summary>
public static class SpendAboveBudget
{
    public static readonly CheckRule Rule = new("spend_above_budget", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from budget in data.Groups
        where budget.Measure.Id == MeasureIds.Budget
        from standing in budget.Standings
        let figure = standing.Standing.Figure
        let spend = Known.Uncut(budget.Data, MeasureIds.Spend, budget.Scope, standing.Days)
        where spend is not null && spend.Unit == figure.Unit && !spend.Qualifiers.HasFlag(Qualifiers.AtMost)
        where Claim.Exceeds(spend.Value, Claim.Of(figure).High, options.SpendAboveBudgetPercent)
        select Of(budget, figure, standing.Days);

    private static Finding Of(FigureGroup budget, Figure figure, DateSpan days)
    {
        var spend = Known.Uncut(budget.Data, MeasureIds.Spend, budget.Scope, days, withFigures: true)!;
        var above = spend.Value!.Value - figure.Value;
        return budget.Finding(Rule.Id, isCertain: spend.Low - Claim.Slack(spend) > figure.Value + Claim.Slack(figure)) with
        {
            Figures = [.. spend.Figures.Select(use => use.Figure), figure],
            Terms = [Terms.Value(spend), new Term.Span(days), Terms.Value(figure), new Term.Amount(above, figure.Unit), Terms.Percent(above, figure.Value)],
        };
    }
}
