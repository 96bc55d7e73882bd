using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>Vague dates taken kindly.</summary>
internal static class Dates
{
    /// <summary>The first day on which the period of a figure can have ended: 1 January for 31 December known to the year.</summary>
    public static DateOnly Earliest(Figure figure) => Earliest(figure.Precision, figure.Period);

    public static DateOnly Earliest(Precision precision, Period period)
    {
        var last = period.Last;
        return precision switch
        {
            Precision.Day => last,
            Precision.Month => new(last.Year, last.Month, 1),
            Precision.Quarter => new(last.Year, last.Month - ((last.Month - 1) % 3), 1),
            Precision.HalfYear => new(last.Year, last.Month <= 6 ? 1 : 7, 1),
            _ => new(last.Year, 1, 1),
        };
    }
}
