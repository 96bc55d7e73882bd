using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>
/// A figure counts something, or says that money was spent, of a time after its source was published; both dates as kindly as
/// they are vague. Budgets and funding are promised before they flow. Terms: the value, its period, the source, its
/// publication, the days between.
/// </summary>
public static class MeasuredAfterSource
{
    public static readonly CheckRule Rule = new("measured_after_source", Find) { IsOfSeries = true };

    private static IEnumerable<Finding> Find(CheckedData data, CheckOptions options) =>
        from measured in data.Groups
        where measured.Measure.Unit != Measure.MoneyUnit || measured.Measure.Id == MeasureIds.Spend
        from figure in measured.FiguresWith((traits, period) =>
            traits.Rank != Rank.Deprecated
            && Published(data, traits) is { } known
            && DaysAfter(known, traits.Precision, period) > options.MeasuredAfterSourceDays)
        let published = Published(data, figure.Traits)!
        let days = DaysAfter(published, figure.Precision, figure.Period)
        select measured.Finding(Rule.Id, isCertain: true) with
        {
            Figures = [figure],
            Terms =
            [
                Terms.Value(figure), Terms.Time(figure), Terms.Publication(figure), new Term.Time(published, published.Precision),
                new Term.Amount(days, "day"),
            ],
        };

    private static Period? Published(CheckedData data, FigureTraits traits) => data.Reference.FindSource(traits.Source)?.Published;

    private static int DaysAfter(Period published, Precision precision, Period period) => Dates.Earliest(precision, period).DayNumber - published.Last.DayNumber;
}
