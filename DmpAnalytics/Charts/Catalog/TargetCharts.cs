using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>The chart of the page of targets.</summary>
public static class TargetCharts
{
    /// <summary>The option that says whose promises are drawn.</summary>
    public const string MeasureOption = "measure";

    public static readonly ChartDefinition Paths = new(TargetPathsModel.Id, AppUrls.Targets, PathsAsync) { Options = [MeasureOption, ChartContext.EventsOption] };

    /// <summary>The stocks and shares of the whole programme promised for a date, the one with a headline promise and then the most promised first.</summary>
    public static ImmutableArray<string> MeasuresOf(IEnumerable<TargetReview> reviews, ReferenceData reference) =>
    [
        .. reviews.Where(review => IsDrawable(review, reference))
            .GroupBy(review => review.Series.Measure)
            .OrderByDescending(group => group.Any(review => review.Series.IsHeadline)).ThenByDescending(group => group.Count())
            .Select(group => group.Key),
    ];

    private static async Task<Outcome<ChartModel>> PathsAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var read = await desk.Analyst.TargetsAsync(desk.Fixed, cancellationToken);
        if (!read.IsAnswered) return read.Problems;

        var reference = desk.Context.Reference;
        var measures = MeasuresOf(read.Value.Reviews, reference);
        var asked = desk.Request.Values(MeasureOption).FirstOrDefault() ?? measures.FirstOrDefault();
        if (asked is null || !measures.Contains(asked)) return new Problem(ProblemCode.UnknownValue, MeasureOption, asked ?? "") { Allowed = measures };

        var reviews = read.Value.Reviews.Where(review => review.Series.Measure == asked && IsDrawable(review, reference)).ToList();
        var last = desk.Resolved.At.Last;
        var from = reviews.Min(review => review.Original.Announced ?? desk.Resolved.From);
        if (from > last) from = last;
        var years = last.Year - from.Year;
        var every = years <= 3 ? Every.Month : years <= 12 ? Every.Quarter : Every.Year;
        var actual = await desk.MeasureAsync(
            asked, desk.Fixed with { From = Period.OfDay(from), To = desk.Resolved.At, Every = desk.Fixed.Every ?? every }, cancellationToken);
        return TargetPathsModel.Of(reviews, actual, desk.Context);
    }

    private static bool IsDrawable(TargetReview review, ReferenceData reference) =>
        review.Series is { Scope: null, Due: not null } series && reference.FindMeasure(series.Measure) is { IsAtDate: true };
}
