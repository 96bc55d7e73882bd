using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Figures;

/// <summary>
/// Nothing is measured before it has happened: a figure that counts something is refused when its period cannot have ended by
/// the day its source was published. Both dates are taken as kindly as they are vague: the period ends on the first day that its
/// precision leaves open (31 December 2016 known to the year: 1 January 2016), the source is published on the last day of its date
/// (November 2016: the 30th). A source without a date is not judged. Money is promised, voted and contracted before it flows, so
/// amounts are let in; only spend of a later time is told, as a warning.
/// </summary>
internal static class PublicationRules
{
    public static bool IsLate(Period period, Precision precision, Period? published) =>
        published is not null && period.Last > published.Last && EarliestEnd(period.Last, precision) > published.Last;

    public static void Tell(CrossChecks checks, Located<Figure> row, Measure measure, Period published)
    {
        var figure = row.Item;
        if (measure.Unit != Measure.MoneyUnit)
            checks.Issues.Add(row, IssueCode.MeasuredAfterPublication, "period", figure.Period.Text, figure.Source, published.Text);
        else if (measure.Id == MeasureIds.Spend)
            checks.Issues.Add(row, IssueCode.SpentAfterPublication, "period", figure.Period.Text, figure.Source, published.Text);
    }

    private static DateOnly EarliestEnd(DateOnly last, Precision precision) => precision switch
    {
        Precision.Day => last,
        Precision.Month => new(last.Year, last.Month, 1),
        Precision.Quarter => new(last.Year, last.Month - ((last.Month - 1) % 3), 1),
        Precision.HalfYear => new(last.Year, last.Month <= 6 ? 1 : 7, 1),
        _ => new(last.Year, 1, 1),
    };
}
