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
        let onDate = CreatedIn(part)
        from figure in part.FiguresWith((traits, period) => traits.Rank != Rank.Deprecated && onDate(period.Last) is not null)
        let created = onDate(figure.Period.Last)
        where Claim.Exceeds(Claim.Of(figure).Low, created.High, percent)
        orderby figure.Period.Last
        select Of(part, rule, figure, created);

    /// <summary>The records created on a date after the opening, worked out once for all figures of it.</summary>
    private static Func<DateOnly, Result?> CreatedIn(FigureGroup part)
    {
        var known = new Dictionary<DateOnly, Result?>();
        return date =>
        {
            if (part.Data.Opened >= date) return null;
            if (!known.TryGetValue(date, out var created)) known.Add(date, created = Known.At(part.Data, MeasureIds.DossiersCreated, part.Scope, date));
            return created;
        };
    }

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
