using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Components.Pages.Compare;

/// <summary>Asks everything the comparison shows.</summary>
public sealed class CompareReader(Analyst analyst)
{
    private static readonly ChartDefinition[] Shown = [ComparisonCharts.SpendAndCoverage, ComparisonCharts.Costs, ComparisonCharts.Attainment];

    public async Task<Outcome<CompareData>> ReadAsync(CompareState state, Language language, CancellationToken cancellationToken)
    {
        var opened = await ChartDesk.OpenAsync(analyst, new(state.Question, language) { Options = state.Options }, cancellationToken);
        if (!opened.IsAnswered) return opened.Problems;
        var compared = await ComparisonCharts.ReadAsync(opened.Value, cancellationToken);
        if (!compared.IsAnswered) return compared.Problems;

        var charts = ImmutableArray.CreateBuilder<ChartModel>();
        foreach (var definition in Shown)
        {
            var chart = await ChartCatalog.BuildAsync(opened.Value, definition, cancellationToken);
            if (!chart.IsAnswered) return chart.Problems;
            charts.Add(chart.Value);
        }

        return new CompareData { Reference = opened.Value.Context.Reference, Compared = compared.Value, Charts = charts.ToImmutable() };
    }
}
