using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// Two sources that do not repeat one another give values for the same days (stocks and shares: the same last day) that cannot
/// both be true. Of several figures the two furthest apart are told. It is a notice where rounding, a small difference or the
/// growth within a date known no better than to the quarter explains it. Terms: the period, the lower value, its source, the higher
/// value, its source, the difference, in percent of the figure that stands.
/// </summary>
public static class SourcesDisagree
{
    public static readonly CheckRule Rule = new("sources_disagree", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from measured in data.Groups
        from item in measured.Standings
        where item.Standing.Alternatives.Any(other => other.IsRival)
        let figures = measured.Rivals(item.Days)
        where figures.Count > 1
        let lower = figures.Where(figure => Claim.Of(figure).High is not null).MinBy(figure => Claim.Of(figure).High)
        let higher = figures.Where(figure => Claim.Of(figure).Low is not null).MaxBy(figure => Claim.Of(figure).Low)
        where lower is not null && higher is not null && Origin(data, lower) != Origin(data, higher)
        let difference = higher.Value - lower.Value
        where difference > 0 && difference > Math.Abs(item.Standing.Figure.Value) * options.SourcesDisagreePercent / 100
        select Of(measured, item.Standing.Figure, figures, lower, higher, options);

    /// <summary>Sources that repeat one are one.</summary>
    private static string Origin(CheckedData data, Figure figure) => data.Reference.FindSource(figure.Source)?.Origin ?? figure.Source;

    private static Finding Of(FigureGroup measured, Figure standing, IReadOnlyList<Figure> figures, Figure lower, Figure higher, CheckOptions options)
    {
        var difference = higher.Value - lower.Value;
        var isLarge = difference > Math.Abs(standing.Value) * options.SourcesDisagreeWarningPercent / 100;
        var isSameTime = !measured.Measure.IsAtDate || (lower.Precision <= Precision.Month && higher.Precision <= Precision.Month);
        return measured.Finding(Rule.Id, isCertain: isLarge && isSameTime && difference > Claim.Slack(lower) + Claim.Slack(higher)) with
        {
            Figures = [.. figures],
            Terms =
            [
                Terms.Time(standing), Terms.Value(lower), Terms.Publication(lower), Terms.Value(higher), Terms.Publication(higher),
                new Term.Amount(difference, standing.Unit), Terms.Percent(difference, standing.Value),
            ],
        };
    }
}
