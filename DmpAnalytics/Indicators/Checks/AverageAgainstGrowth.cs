using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A stated average is far from the growth of its stock ÷ days, between the points nearest to the beginning and the end of its
/// period, where enough days are shared and no break lies between. Terms: the average, its period, the implied average, the
/// value before, its date, the value after, its date, the difference, in percent of the implied average.
/// </summary>
public static class AverageAgainstGrowth
{
    public static readonly CheckRule Rule = new("average_against_growth", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from item in Averages.In(data)
        let stock = item.Averaged.Stock is { } id ? data.Find(item.Group.Data, id, item.Group.Scope) : null
        where stock is not null && stock.Points.Length > 1
        from average in item.Group.Standings
        let before = Nearest(stock.Points, average.Days.First.DayNumber - 1)
        let after = Nearest(stock.Points, average.Days.Last.DayNumber)
        where before.Date < after.Date && !stock.Data.Stock(stock.Measure.Id, stock.Scope).HasBreakBetween(before.Date, after.Date)
        where Averages.SharedPercent(new(before.Date.AddDays(1), after.Date), average.Days) >= options.AverageSharedDaysPercent
        let days = after.Date.DayNumber - before.Date.DayNumber
        let stated = average.Standing.Figure
        let distance = Distance(stated, before.Standing.Figure, after.Standing.Figure, item.UnitDays, days)
        let implied = (after.Value - before.Value) * item.UnitDays / days
        where distance > Math.Abs(implied) * options.AveragePercent / 100
        select Of(item.Group, stated, before.Standing.Figure, after.Standing.Figure, implied, distance);

    private static decimal Distance(Figure stated, Figure before, Figure after, decimal unitDays, int days)
    {
        var (first, last) = (Claim.Of(before), Claim.Of(after));
        return Averages.Distance(stated, (last.Low - first.High) * unitDays / days, (last.High - first.Low) * unitDays / days);
    }

    private static Finding Of(FigureGroup group, Figure stated, Figure before, Figure after, decimal implied, decimal distance) =>
        group.Finding(Rule.Id, isCertain: true) with
        {
            Figures = [stated, before, after],
            Terms =
            [
                Terms.Value(stated), Terms.Time(stated),
                new Term.Amount(decimal.Round(implied, MidpointRounding.AwayFromZero), stated.Unit),
                Terms.Value(before), Terms.Time(before), Terms.Value(after), Terms.Time(after),
                new Term.Amount(decimal.Round(distance, MidpointRounding.AwayFromZero), stated.Unit), Terms.Percent(distance, implied),
            ],
        };

    private static StockPoint Nearest(ImmutableArray<StockPoint> points, int day)
    {
        var (low, high) = (0, points.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (points[middle].Date.DayNumber < day) low = middle + 1;
            else high = middle;
        }

        return low > 0 && day - points[low - 1].Date.DayNumber <= Math.Abs(points[low].Date.DayNumber - day) ? points[low - 1] : points[low];
    }
}
