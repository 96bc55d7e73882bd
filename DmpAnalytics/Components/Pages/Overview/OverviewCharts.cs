using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>Answers at the date asked, for the titles of the charts.</summary>
public sealed record OverviewAnswers(Answer Headline, Answer Overrun, Answer Attainment, Answer Spend);

/// <summary>Asks the series of the three charts: the cost, the dossiers, and the spend of each year.</summary>
internal sealed class OverviewCharts(Analyst analyst, ChartContext context)
{
    public async Task<ImmutableArray<ChartModel>> ReadAsync(
        ResolvedQuestion resolved, Question question, OverviewAnswers answers, CancellationToken cancellationToken)
    {
        var close = Close(resolved, question);
        var cost = await SeriesAsync(answers.Headline.Id, close, cancellationToken);
        var atTarget = await SeriesAsync("cost_at_target", close, cancellationToken);
        var created = await StockAsync(Denominator.Created, close, cancellationToken);
        var counted = resolved.Denominator is Denominator.Active or Denominator.Activated
            ? (await StockAsync(resolved.Denominator, close, cancellationToken)).Points
            : [];

        var createdCost = resolved.Denominator is Denominator.Active or Denominator.Activated
            ? await SeriesAsync(OverviewReader.CostOf(Denominator.Created), close, cancellationToken)
            : null;

        var yearly = question with { Every = Every.Year };
        var spend = await SeriesAsync("spend_in_period", yearly, cancellationToken);
        // The share of active dossiers is known on few dates only: money stands beside what was created.
        var grown = resolved.Denominator == Denominator.Active ? Denominator.Created : resolved.Denominator;
        var stock = await StockAsync(grown, yearly with { From = Period.OfYear(resolved.From.Year - 1) }, cancellationToken);

        return
        [
            CostPerDossierModel.Of(cost, atTarget, answers.Headline, answers.Overrun, context, createdCost),
            AdoptionModel.Of(created.Question, created.Points, counted, answers.Attainment, context),
            SpendAndGrowthModel.Of(spend, grown, stock.Points, answers.Spend, context),
        ];
    }

    /// <summary>Unless the reader says otherwise: from the year of the opening on, in steps short enough to show a line.</summary>
    private static Question Close(ResolvedQuestion resolved, Question question)
    {
        var from = question.From is null && resolved.Programme.Opened?.First is { } opened && opened < resolved.To ? new DateOnly(opened.Year, 1, 1) : resolved.From;
        var years = resolved.To.Year - from.Year;
        return question with
        {
            From = Period.OfDay(from),
            Every = question.Every ?? (years <= 3 ? Every.Month : years <= 12 ? Every.Quarter : Every.Year),
        };
    }

    private Task<Series> StockAsync(Denominator denominator, Question question, CancellationToken cancellationToken) => denominator switch
    {
        Denominator.Created => OfMeasureAsync(MeasureIds.DossiersCreated, question, cancellationToken),
        Denominator.Active => SeriesAsync("active_dossiers", question, cancellationToken),
        Denominator.Activated => OfMeasureAsync(MeasureIds.DossiersActivated, question, cancellationToken),
        Denominator.Documents => OfMeasureAsync(MeasureIds.DocumentsStored, question, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };

    private async Task<Series> OfMeasureAsync(string measure, Question question, CancellationToken cancellationToken) =>
        Accepted(await analyst.StockSeriesAsync(measure, question, cancellationToken), measure);

    private async Task<Series> SeriesAsync(string indicator, Question question, CancellationToken cancellationToken) =>
        Accepted(await analyst.SeriesAsync(indicator, question, cancellationToken), indicator);

    private static Series Accepted(Outcome<Series> outcome, string asked) =>
        outcome.Value ?? throw new InvalidOperationException($"{asked} was refused after its question was accepted.");
}
