using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>Two successive points of a stock without a break between them.</summary>
internal sealed record Step(Figure Before, Figure After);

internal static class Steps
{
    public static IEnumerable<Step> Of(FigureGroup stock)
    {
        var series = stock.Data.Stock(stock.Measure.Id, stock.Scope);
        for (var i = 1; i < series.Points.Length; i++)
        {
            var (before, after) = (series.Points[i - 1], series.Points[i]);
            if (!series.HasBreakBetween(before.Date, after.Date)) yield return new(before.Standing.Figure, after.Standing.Figure);
        }
    }
}
