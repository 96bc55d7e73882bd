using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A flow begins in a year before the launch, and so moves the start of the whole sum back (rule 3 d). Budgets and funding,
/// which are granted before and enter no cost, are a notice. Terms: the value, its
/// period, the launch, the days between.
/// </summary>
public static class StartMovedBack
{
    public static readonly CheckRule Rule = new("start_moved_back", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from flow in data.Of(MeasureKind.Flow)
        let launched = flow.Data.Programme.Launched
        where launched is not null
        let ledger = flow.Data.Flow(flow.Measure.Id, flow.Scope)
        where ledger.MovedBack
        let days = launched.First.DayNumber - ledger.Start!.Value.DayNumber
        where days > options.StartMovedBackDays
        from item in flow.Standings
        where item.Days.First == ledger.Start
        select flow.Finding(Rule.Id, isCertain: flow.Measure.Unit != Measure.MoneyUnit || flow.Measure.Id == MeasureIds.Spend) with
        {
            Figures = [item.Standing.Figure],
            Terms =
            [
                Terms.Value(item.Standing.Figure), Terms.Time(item.Standing.Figure), new Term.Time(launched, launched.Precision),
                new Term.Amount(days, "day"),
            ],
        };
}
