using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// More was spent from the first day to the due date of a target of money than it says, for the same perimeter. Targets without
/// both dates, and deprecated ones, are not compared. Terms: the spend, the days, the target's kind, its value, the difference,
/// in percent of the target.
/// </summary>
public static class SpendAboveTarget
{
    public static readonly CheckRule Rule = new("spend_above_target", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from target in data.Reference.Targets
        where target is { Measure: MeasureIds.Spend or MeasureIds.Budget, From: not null, Due: not null } && target.Rank != Rank.Deprecated
        let days = new DateSpan(target.From!.Value, target.Due!.Value)
        let country = data.Country(target.Programme)
        where country is not null
        let spend = Known.Uncut(country, MeasureIds.Spend, target.Scope, days)
        where spend is not null && spend.Unit == target.Unit && !spend.Qualifiers.HasFlag(Qualifiers.AtMost)
        where Claim.Exceeds(spend.Value, target.Value, options.SpendAboveTargetPercent)
        select Of(country, target, days);

    private static Finding Of(ProgrammeData country, Target target, DateSpan days)
    {
        var spend = Known.Uncut(country, MeasureIds.Spend, target.Scope, days, withFigures: true)!;
        var above = spend.Value!.Value - target.Value;
        var isCertain = spend.Low - Claim.Slack(spend) > target.Value;
        return new(Rule.Id, isCertain ? FindingSeverity.Warning : FindingSeverity.Notice)
        {
            Programme = target.Programme,
            Measure = MeasureIds.Spend,
            Scope = target.Scope,
            Figures = [.. spend.Figures.Select(use => use.Figure)],
            Targets = [target],
            Terms =
            [
                Terms.Value(spend), new Term.Span(days), new Term.Promise(target.Kind), new Term.Amount(target.Value, target.Unit),
                new Term.Amount(above, target.Unit), Terms.Percent(above, target.Value),
            ],
        };
    }
}
