using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// The regions of one level, of those that existed then, add up to more than the whole country is known to be for the same
/// date or days. Groups of places may overlap, and are not added. Terms: the regions, their sum, the days, the country, the
/// difference, in percent of the country.
/// </summary>
public static class RegionsAboveCountry
{
    private const string Group = "group";

    public static readonly CheckRule Rule = new("regions_above_country", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from regional in data.Groups
        where regional.Measure.Kind is MeasureKind.Stock or MeasureKind.Flow
        let region = regional.Data.Region
        where region is not null && region.Level != Group
        from item in regional.Standings
        where !(item.Days.First.Year > region.To) && !(item.Days.Last.Year < region.From)
        group (regional, item.Standing) by (Programme: regional.Data.Programme.Id, regional.Measure, regional.Scope, region.Level, item.Days) into regions
        let country = data.Country(regions.Key.Programme)
        where country is not null
        let known = Known.Of(country, regions.Key.Measure, regions.Key.Scope, regions.Key.Days)
        where known is not null && Claim.Exceeds(regions.Sum(each => Low(each.Standing)), known.High, options.RegionsAboveCountryPercent)
        select Of(regions.First().regional, [.. regions.Select(each => each.Standing)], regions.Key.Days, country);

    private static Finding Of(FigureGroup regional, Standing[] regions, DateSpan days, ProgrammeData country)
    {
        var known = Known.Of(country, regional.Measure, regional.Scope, days, withFigures: true)!;
        var sum = regions.Sum(Low);
        var above = sum - known.High!.Value;
        return regional.Finding(Rule.Id, isCertain: above > regions.Sum(region => Claim.Slack(region.Figure)) + Claim.Slack(known)) with
        {
            Region = null,
            Figures = [.. regions.Select(region => region.Figure), .. known.Figures.Select(use => use.Figure)],
            Terms =
            [
                new Term.Places([.. regions.Select(region => region.Figure.Region!)]), new Term.Amount(sum, known.Unit), new Term.Span(days),
                Terms.Value(known), new Term.Amount(above, known.Unit), Terms.Percent(above, known.High.Value),
            ],
        };
    }

    private static decimal Low(Standing standing) => Claim.Of(standing.Figure).Low ?? 0;
}
