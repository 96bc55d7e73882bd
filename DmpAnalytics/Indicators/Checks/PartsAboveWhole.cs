using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// Perimeters that one source gives as parts (<c>part_of</c>) of another for the same days add up to more than the whole is
/// known to be then. Parts given by several sources, or for other days, may overlap, and are not added. Terms: the parts, their
/// sum, the days, the whole (whose perimeter is the finding's), the difference, in percent of the whole.
/// </summary>
public static class PartsAboveWhole
{
    public static readonly CheckRule Rule = new("parts_above_whole", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options)
    {
        var wholes = data.Reference.Scopes
            .Where(scope => scope.PartOf is not null)
            .ToDictionary(scope => (scope.Programme, scope.File, scope.Id), scope => scope.PartOf!);
        return
            from part in data.Groups
            where part.Scope is not null && part.Measure.Kind is (MeasureKind.Stock or MeasureKind.Flow)
            let whole = wholes.GetValueOrDefault((part.Data.Programme.Id, part.Measure.File, part.Scope!))
            where whole is not null
            from standing in part.Standings
            let complete = part.Whole(standing.Days)
            from figure in complete.Alternatives.Where(other => other.IsRival).Select(other => other.Figure).Prepend(complete.Figure)
            group (part, figure) by (part.Data, part.Measure, whole, standing.Days, figure.Source) into parts
            let known = Known.Of(parts.Key.Data, parts.Key.Measure, parts.Key.whole, parts.Key.Days)
            where known is not null && Claim.Exceeds(parts.Sum(item => Claim.Of(item.figure).Low ?? 0), known.High, options.PartsAboveWholePercent)
            select Of(parts.First().part, [.. parts.Select(item => item.figure)], parts.Key.whole, parts.Key.Days);
    }

    private static Finding Of(FigureGroup part, Figure[] figures, string whole, DateSpan days)
    {
        var known = Known.Of(part.Data, part.Measure, whole, days, withFigures: true)!;
        var sum = figures.Sum(figure => Claim.Of(figure).Low ?? 0);
        var above = sum - known.High!.Value;
        return part.Finding(Rule.Id, isCertain: above > figures.Sum(Claim.Slack) + Claim.Slack(known)) with
        {
            Scope = whole,
            Figures = [.. figures, .. known.Figures.Select(use => use.Figure)],
            Terms =
            [
                new Term.Perimeters([.. figures.Select(figure => figure.Scope!)]), new Term.Amount(sum, known.Unit), new Term.Span(days),
                Terms.Value(known), new Term.Amount(above, known.Unit), Terms.Percent(above, known.High.Value),
            ],
        };
    }
}
