using System.Collections.Immutable;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>A point of a chart that says something else on another data version; a dash where it is not there or has no value.</summary>
public sealed record ChartChange(string Series, string When, string Then, string Now)
{
    private const string None = "–";

    /// <summary>The points whose value differs between two charts of one request, in the order of the later one.</summary>
    public static ImmutableArray<ChartChange> Between(ChartModel then, ChartModel now)
    {
        var (before, after) = (Points(then), Points(now));
        return
        [
            .. after.Keys.Concat(before.Keys.Except(after.Keys))
                .Select(key => (Then: before.GetValueOrDefault(key), Now: after.GetValueOrDefault(key)))
                .Where(pair => pair.Then.Point?.Value != pair.Now.Point?.Value)
                .Select(pair => new ChartChange(
                    (pair.Now.Series ?? pair.Then.Series)!.Name,
                    (pair.Now.Point ?? pair.Then.Point)!.When,
                    pair.Then.Point?.Text ?? None,
                    pair.Now.Point?.Text ?? None)),
        ];
    }

    private static Dictionary<(string Series, DateOnly At, string When), (ChartSeries? Series, ChartPoint? Point)> Points(ChartModel model)
    {
        var points = new Dictionary<(string, DateOnly, string), (ChartSeries?, ChartPoint?)>();
        foreach (var series in model.Panels.SelectMany(panel => panel.Series))
        {
            foreach (var point in series.Points) points[(series.Id, point.At, point.When)] = (series, point);
        }

        return points;
    }
}
