using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>Asks everything the Overview shows.</summary>
public sealed class OverviewReader(Analyst analyst)
{
    private static readonly ChartDefinition[] Shown = [OverviewCharts.Cost, OverviewCharts.Adoption, OverviewCharts.SpendAndGrowth];

    public async Task<Outcome<OverviewData>> ReadAsync(OverviewState state, Language language, CancellationToken cancellationToken)
    {
        var opened = await ChartDesk.OpenAsync(analyst, new(state.Question, language) { Options = state.Options }, cancellationToken);
        if (!opened.IsAnswered) return opened.Problems;
        var desk = opened.Value;

        var headline = await desk.TryAnswerAsync(OverviewCharts.CostOf(desk.Resolved.Denominator), desk.Versioned, cancellationToken);
        if (!headline.IsAnswered) return headline.Problems;
        var charts = ImmutableArray.CreateBuilder<ChartModel>();
        foreach (var definition in Shown)
        {
            var chart = await ChartCatalog.BuildAsync(desk, definition, cancellationToken);
            if (!chart.IsAnswered) return chart.Problems;
            charts.Add(chart.Value);
        }

        var perimeters = await OverviewCharts.PerimetersOfAsync(desk, cancellationToken);
        var facts = await FactsAsync(desk, cancellationToken);
        var lastDay = await analyst.LastDayAsync(desk.Fixed, cancellationToken);
        return new OverviewData
        {
            Reference = desk.Context.Reference,
            Question = desk.Resolved,
            Edition = desk.Edition,
            Headline = headline.Value,
            Overrun = await desk.AnswerAsync("overrun", desk.Fixed, cancellationToken),
            Attainment = await desk.AnswerAsync("target_attainment", desk.Fixed, cancellationToken),
            Facts = facts,
            Perimeters = PerimeterTree.Of(perimeters),
            Charts = charts.ToImmutable(),
            PerimeterChart = perimeters.Count(item => item.Spend.Result.HasValue) < 2
                ? null
                : (await ChartCatalog.BuildAsync(desk, OverviewCharts.Perimeters, cancellationToken)).Value,
            Stale = Staleness.Of(desk, facts, lastDay, desk.Edition.Knowing(desk.Resolved.Known)),
        };
    }

    private static async Task<ImmutableArray<Fact>> FactsAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var language = desk.Context.Language;
        var isActivated = desk.Resolved.Denominator == Denominator.Activated;
        var (part, role, perPart) = isActivated
            ? ("activated", InputRole.Activated, "cost_per_activated_dossier")
            : ("active", InputRole.Active, "cost_per_active_dossier");
        var spend = await desk.AnswerAsync("spend_to_date", desk.Fixed, cancellationToken);
        var attainment = await desk.AnswerAsync("target_attainment", desk.Fixed, cancellationToken);
        var rate = await desk.AnswerAsync("activation_rate", desk.Fixed, cancellationToken);
        var created = await desk.AnswerAsync("cost_per_dossier", desk.Fixed, cancellationToken);
        var perActive = await desk.AnswerAsync(perPart, desk.Fixed, cancellationToken);
        var suffix = isActivated ? ".activated" : "";
        var changes = new FactChange(desk);
        string[] ofCreated = [MeasureIds.DossiersCreated];
        string[] ofPart = isActivated ? [MeasureIds.DossiersCreated, MeasureIds.DossiersActivated] : [MeasureIds.DossiersCreated, MeasureIds.DossiersFed, MeasureIds.DossiersEmpty];

        return
        [
            new(Text("fact.created"), rate.Id, rate.Result.Find(InputRole.Created)!, Controls.LineageNode.AnchorOf(InputRole.Created)) { Changes = await ChangesAsync(rate, InputRole.Created, ofCreated) },
            new(Text("fact." + part), rate.Id, rate.Result.Find(role)!, Controls.LineageNode.AnchorOf(role)) { Changes = await ChangesAsync(rate, role, ofPart) },
            new(Text("fact.rate" + suffix), rate.Id, rate.Result) { Changes = await ChangesAsync(rate, null, ofPart) },
            new(Text("fact.spend"), spend.Id, spend.Result) { Changes = await ChangesAsync(spend, null, []) },
            new(Text("fact.cost_created"), created.Id, created.Result) { Changes = await ChangesAsync(created, null, ofCreated) },
            new(Text("fact.cost_" + part), perActive.Id, perActive.Result) { Changes = await ChangesAsync(perActive, null, ofPart) },
            new(Promised(attainment.Result, language), attainment.Id, attainment.Result),
        ];

        Task<ImmutableArray<string>> ChangesAsync(Answer answer, InputRole? role, string[] measures) =>
            changes.OfAsync(answer.Id, result => role is { } input ? result.Find(input) : result, measures, cancellationToken);

        string Text(string key) => Words.Get("Overview", key, language);
    }

    private static string Promised(Result attainment, Language language) =>
        attainment.Find(InputRole.Target) is { Value: { } promised, At: { } due } target
            ? Words.Format(
                "Overview", "fact.attainment", language,
                target.Unit == "dossier" ? Formats.Number(promised, language) : Formats.Value(promised, target.Unit, language),
                Formats.Date(due, language))
            : Words.Get("Overview", "fact.attainment.none", language);
}
