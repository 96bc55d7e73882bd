using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>
/// Every chart that has an address of its own. Page, frame, download and archive build a chart here from the same request,
/// so they show the same one.
/// </summary>
public static class ChartCatalog
{
    public static readonly IReadOnlyList<ChartDefinition> All =
    [
        OverviewCharts.Cost,
        OverviewCharts.Adoption,
        OverviewCharts.SpendAndGrowth,
        OverviewCharts.Perimeters,
        TargetCharts.Paths,
        ComparisonCharts.SpendAndCoverage,
        ComparisonCharts.Costs,
        ComparisonCharts.Attainment,
        ExploreCharts.View,
    ];

    public static ChartDefinition? Find(string id) => All.FirstOrDefault(definition => definition.Id == id);

    /// <summary>One chart, with everything its page must ask first.</summary>
    public static async Task<Outcome<ChartModel>> BuildAsync(
        Analyst analyst, ChartDefinition definition, ChartRequest request, CancellationToken cancellationToken)
    {
        var desk = await ChartDesk.OpenAsync(analyst, request, cancellationToken);
        return desk.IsAnswered ? await BuildAsync(desk.Value, definition, cancellationToken) : desk.Problems;
    }

    /// <summary>One of several charts of a page: what they share is asked once.</summary>
    public static async Task<Outcome<ChartModel>> BuildAsync(ChartDesk desk, ChartDefinition definition, CancellationToken cancellationToken)
    {
        var built = await definition.BuildAsync(desk, cancellationToken);
        if (built.Value is not { } model) return built;
        var asked = new ChartAsked(definition.Page, desk.Request, desk.Resolved, desk.Edition);
        return model.Asked is null ? Finished(model, asked, definition.ProgrammesOf(desk), desk.Context) : model with { Asked = asked };
    }

    /// <summary>The chart with what is said of every one: from what it was built, its finding, and whose figures are overdue.</summary>
    internal static ChartModel Finished(ChartModel model, ChartAsked asked, IReadOnlyCollection<Programme> programmes, ChartContext context) => model with
    {
        Asked = asked,
        Finding = ChartFinding.Of(model, context),
        Notes = [.. FreshnessText.Overdue(programmes, asked.Edition.Knowing(asked.Resolved.Known), context.Language), .. model.Notes],
    };
}
