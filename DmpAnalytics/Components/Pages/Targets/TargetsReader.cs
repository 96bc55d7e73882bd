using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Components.Pages.Targets;

/// <summary>Asks everything the page of targets shows. Without a date in the address promises are judged today.</summary>
public sealed class TargetsReader(Analyst analyst)
{
    public async Task<Outcome<TargetsData>> ReadAsync(TargetsState state, Language language, CancellationToken cancellationToken)
    {
        var (question, measure) = (state.Question, state.Measure);
        var request = new ChartRequest(question with { At = question.At ?? Period.OfDay(Earlier(analyst.Today(), question.Known)) }, language)
        {
            Options = state.Options,
        };
        var opened = await ChartDesk.OpenAsync(analyst, request, cancellationToken);
        if (!opened.IsAnswered) return opened.Problems;
        var desk = opened.Value;
        var read = await analyst.TargetsAsync(desk.Fixed, cancellationToken);
        if (!read.IsAnswered) return read.Problems;

        var reviews = read.Value.Reviews;
        var measures = TargetCharts.MeasuresOf(reviews, desk.Context.Reference);
        ChartModel? chart = null;
        if (measures.Length > 0 || measure is not null)
        {
            var built = await ChartCatalog.BuildAsync(desk, TargetCharts.Paths, cancellationToken);
            if (!built.IsAnswered) return built.Problems;
            chart = built.Value;
        }

        return new TargetsData
        {
            Reference = desk.Context.Reference,
            Question = desk.Resolved,
            Reviews = reviews,
            Beside = Beside(desk.Resolved, reviews, desk.Context.Reference),
            Measures = measures,
            Drawn = measure ?? measures.FirstOrDefault(),
            Chart = chart,
        };
    }

    private static ImmutableArray<Target> Beside(ResolvedQuestion question, ImmutableArray<TargetReview> reviews, ReferenceData reference)
    {
        var shown = reviews
            .SelectMany(review => review.Series.Promises.Concat(review.Series.Ceilings).SelectMany(promise => promise.Targets).Concat(review.Series.Beside))
            .Select(target => target.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. reference.Targets
                .Where(target => target.Programme == question.Programme.Id && !shown.Contains(target.Id))
                .Where(target => !(TargetChoice.AnnouncedOn(reference, target) > Earlier(question.At.Last, question.Known)))
                .OrderBy(target => target.Due ?? DateOnly.MaxValue).ThenBy(target => target.Measure, StringComparer.Ordinal).ThenBy(target => target.Value),
        ];
    }

    private static DateOnly Earlier(DateOnly day, DateOnly? known) => known < day ? known.Value : day;
}
