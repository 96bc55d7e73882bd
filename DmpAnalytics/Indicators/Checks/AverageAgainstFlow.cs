using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A stated average is far from the flow of the same perimeter ÷ its days, for the flow whose days it shares most. Terms: the
/// average, its period, the implied average, the flow, its days, the difference, in percent of the implied one.
/// </summary>
public static class AverageAgainstFlow
{
    public static readonly CheckRule Rule = new("average_against_flow", Find);

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from item in Averages.In(data)
        let flows = data.Find(item.Group.Data, item.Averaged.Flow, item.Group.Scope)
        where flows is not null
        from average in item.Group.Standings
        let flow = Nearest(flows, average.Days, options.AverageSharedDaysPercent)
        where flow is not null
        let stated = average.Standing.Figure
        let claim = Claim.Of(flow)
        let days = flow.Period.Days
        let distance = Averages.Distance(stated, claim.Low * item.UnitDays / days, claim.High * item.UnitDays / days)
        let implied = flow.Value * item.UnitDays / days
        where distance > implied * options.AveragePercent / 100
        select Of(item.Group, stated, flow, implied, distance);

    private static Finding Of(FigureGroup group, Figure stated, Figure flow, decimal implied, decimal distance) =>
        group.Finding(Rule.Id, isCertain: true) with
        {
            Figures = [stated, flow],
            Terms =
            [
                Terms.Value(stated), Terms.Time(stated),
                new Term.Amount(decimal.Round(implied, MidpointRounding.AwayFromZero), stated.Unit, flow.Qualifier.ToSet()),
                Terms.Value(flow), new Term.Amount(flow.Period.Days, "day"),
                new Term.Amount(decimal.Round(distance, MidpointRounding.AwayFromZero), stated.Unit), Terms.Percent(distance, implied),
            ],
        };

    /// <summary>Of the flows that share enough days, the one that shares most; the first of equals.</summary>
    private static Figure? Nearest(FigureGroup flows, DateSpan days, decimal least)
    {
        // A flow that shares the part p of the longer span begins within days ÷ p of the average's first day.
        var reach = least <= 0 ? DateOnly.MaxValue.DayNumber : (int)Math.Min(days.Days * 100m / least, DateOnly.MaxValue.DayNumber);
        Figure? nearest = null;
        var most = 0m;
        for (var i = FirstFrom(flows, days.First.DayNumber - reach); i < flows.Standings.Length && flows.Standings[i].Days.First <= days.Last; i++)
        {
            var shared = Averages.SharedPercent(flows.Standings[i].Days, days);
            if (shared < least || shared <= most) continue;
            (nearest, most) = (flows.Standings[i].Standing.Figure, shared);
        }

        return nearest;
    }

    private static int FirstFrom(FigureGroup flows, int day)
    {
        var (low, high) = (0, flows.Standings.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (flows.Standings[middle].Days.First.DayNumber < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
