using DmpAnalytics.Analysis;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>The chart a reader builds in Explore: its choices are its options.</summary>
public static class ExploreCharts
{
    public static readonly ChartDefinition View = new(ExploreModel.Id, AppUrls.Explore, ViewAsync) { Options = ExploreState.OptionNames };

    private static async Task<Outcome<ChartModel>> ViewAsync(ChartDesk desk, CancellationToken cancellationToken)
    {
        var data = await new ExploreReader(desk.Analyst).ReadAsync(
            QuestionParameters.Write(desk.Request.Question).Concat(desk.Request.Options), desk.Request.Language, cancellationToken);
        return data.Ignored.IsEmpty ? data.Model : data.Ignored;
    }
}
