using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>Records of some sort against the records created of the same perimeter and place, on the date of the former.</summary>
internal static class AboveCreated
{
    /// <summary>Terms: the records, their date, the records created on it, by how many they are above, in percent of those created.</summary>
    public static IEnumerable<Finding> Find(CheckedData data, string rule, string measure, decimal percent) =>
        from part in data.Groups
        where part.Measure.Id == measure
        from figure in part.Figures
        where figure.Rank != Rank.Deprecated && !(part.Data.Opened >= figure.Period.Last)
        let created = Known.At(part.Data, MeasureIds.DossiersCreated, part.Scope, figure.Period.Last)
        where created is not null && Claim.Exceeds(Claim.Of(figure).Low, created.High, percent)
        orderby figure.Period.Last
        select Of(part, rule, figure, created);

    private static Finding Of(FigureGroup part, string rule, Figure figure, Result created)
    {
        var above = figure.Value - created.High!.Value;
        return part.Finding(rule, isCertain: above > Claim.Slack(figure) + Claim.Slack(created)) with
        {
            Figures = [figure, .. created.Figures.Select(use => use.Figure)],
            Terms =
            [
                Terms.Value(figure), Terms.Time(figure), Terms.Value(created),
                new Term.Amount(above, figure.Unit), Terms.Percent(above, created.High.Value),
            ],
        };
    }
}
