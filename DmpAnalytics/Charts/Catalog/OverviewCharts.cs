using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>The charts of the Overview: the cost, the dossiers, the spend of each year, the perimeters.</summary>
public static class OverviewCharts
{
    public static readonly ChartDefinition Cost = new(CostPerDossierModel.Id, AppUrls.Overview, CostAsync) { Options = [ChartContext.EventsOption] };

    public static readonly ChartDefinition Adoption = new(AdoptionModel.Id, AppUrls.Overview, AdoptionAsync) { Options = [ChartContext.EventsOption] };

    public static readonly ChartDefinition SpendAndGrowth = new(SpendAndGrowthModel.Id, AppUrls.Overview, SpendAndGrowthAsync) { Options = [ChartContext.EventsOption] };

    public static readonly ChartDefinition Perimeters = new(PerimetersModel.Id, AppUrls.Overview, PerimetersAsync);

    /// <summary>The cost indicator of a denominator.</summary>
    public static string CostOf(Denominator denominator) => denominator switch
    {
        Denominator.Created => "cost_per_dossier",
        Denominator.Active => "cost_per_active_dossier",
        Denominator.Activated => "cost_per_activated_dossier",
        Denominator.Documents => "cost_per_document",
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };

    /// <summary>The perimeters under which something was spent by then, and the one asked.</summary>
    public static async Task<IReadOnlyList<Perimeter>> PerimetersOfAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var perimeters = new List<Perimeter>();
        foreach (var scope in desk.Context.Reference.SpendScopes(desk.Resolved.Programme.Id))
        {
            var under = desk.Fixed with { Scope = scope.Id };
            var spend = await desk.AnswerAsync("spend_to_date", under, cancellationToken);
            if (spend.Result.Value is not > 0 && scope != desk.Resolved.Scope) continue;
            perimeters.Add(new(scope, spend, await desk.AnswerAsync(CostOf(desk.Resolved.Denominator), under, cancellationToken)));
        }

        return perimeters;
    }

    private static async Task<Outcome<ChartModel>> CostAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var headline = await desk.TryAnswerAsync(CostOf(desk.Resolved.Denominator), desk.Versioned, cancellationToken);
        if (!headline.IsAnswered) return headline.Problems;

        var close = Close(desk);
        var cost = await desk.SeriesAsync(headline.Value.Id, close with { Version = desk.Versioned.Version }, cancellationToken);
        var atTarget = await desk.SeriesAsync("cost_at_target", close, cancellationToken);
        var created = desk.Resolved.Denominator is Denominator.Active or Denominator.Activated
            ? await desk.SeriesAsync(CostOf(Denominator.Created), close, cancellationToken)
            : null;
        var overrun = await desk.AnswerAsync("overrun", desk.Fixed, cancellationToken);
        return CostPerDossierModel.Of(cost, atTarget, headline.Value, overrun, desk.Context, created);
    }

    private static async Task<Outcome<ChartModel>> AdoptionAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var close = Close(desk);
        var created = await desk.StockAsync(Denominator.Created, close, cancellationToken);
        var counted = desk.Resolved.Denominator is Denominator.Active or Denominator.Activated
            ? (await desk.StockAsync(desk.Resolved.Denominator, close, cancellationToken)).Points
            : [];
        var attainment = await desk.AnswerAsync("target_attainment", desk.Fixed, cancellationToken);
        return AdoptionModel.Of(created.Question, created.Points, counted, attainment, desk.Context);
    }

    private static async Task<Outcome<ChartModel>> SpendAndGrowthAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var yearly = desk.Fixed with { Every = Every.Year };
        var spend = await desk.SeriesAsync("spend_in_period", yearly, cancellationToken);
        // The share of active dossiers is known on few dates only: money stands beside what was created.
        var grown = desk.Resolved.Denominator == Denominator.Active ? Denominator.Created : desk.Resolved.Denominator;
        var stock = await desk.StockAsync(grown, yearly with { From = Period.OfYear(desk.Resolved.From.Year - 1) }, cancellationToken);
        var toDate = await desk.AnswerAsync("spend_to_date", desk.Fixed, cancellationToken);
        return SpendAndGrowthModel.Of(spend, grown, stock.Points, toDate, desk.Context);
    }

    private static async Task<Outcome<ChartModel>> PerimetersAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var perimeters = await PerimetersOfAsync(desk, cancellationToken);
        return perimeters.Count == 0
            ? new Problem(ProblemCode.UnknownValue, "programme", desk.Resolved.Programme.Id)
            : PerimetersModel.Of(perimeters, desk.Context);
    }

    /// <summary>Unless the reader says otherwise: from the year of the opening on, in steps short enough to show a line.</summary>
    private static Question Close(ChartDesk desk)
    {
        var resolved = desk.Resolved;
        var from = desk.Fixed.From is null && resolved.Programme.Opened?.First is { } opened && opened < resolved.To ? new DateOnly(opened.Year, 1, 1) : resolved.From;
        var years = resolved.To.Year - from.Year;
        return desk.Fixed with
        {
            From = Period.OfDay(from),
            Every = desk.Fixed.Every ?? (years <= 3 ? Every.Month : years <= 12 ? Every.Quarter : Every.Year),
        };
    }
}
