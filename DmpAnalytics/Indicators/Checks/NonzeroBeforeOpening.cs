using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// Something is counted of the whole programme and country on or before the day it opened, when by rule 2 there was nothing.
/// Terms: the value, its date, the opening.
/// </summary>
public static class NonzeroBeforeOpening
{
    public static readonly CheckRule Rule = new("nonzero_before_opening", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from stock in data.Of(MeasureKind.Stock)
        where stock.Scope is null && stock.Data.Opened is not null && MeasureIds.IsZeroAtOpening(stock.Measure.Id)
        let opened = stock.Data.Programme.Opened
        from item in stock.Standings
        let figure = item.Standing.Figure
        where figure.Period.Last <= opened.First && Claim.Of(figure).Low > options.NonzeroBeforeOpeningValue
        select stock.Finding(Rule.Id, isCertain: true) with
        {
            Figures = [figure],
            Terms = [Terms.Value(figure), Terms.Time(figure), new Term.Time(opened, opened.Precision)],
        };
}
