using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// What a day counts for in a sum: 1, or with constant prices or another currency the multiplier of its year. Years after
/// the asked days, which only widen a range, count as the last year asked.
/// </summary>
internal sealed class DayWeights
{
    private readonly PriceFactors? factors;
    private readonly DateSpan asked;
    private readonly Dictionary<int, decimal> byYear = [];

    public DayWeights(PriceFactors? factors, DateSpan asked)
    {
        this.factors = factors;
        this.asked = asked;
    }

    /// <summary>All days count 1.</summary>
    public bool ArePlain => factors is null;

    /// <summary>Why some of these days have no multiplier; null where all have.</summary>
    public Reason? MissingIn(DateSpan span)
    {
        for (var year = span.First.Year; factors is not null && year <= span.Last.Year; year++)
        {
            if (factors.Of(year).Missing is { } missing) return missing;
        }

        return null;
    }

    public decimal Days(DateSpan span)
    {
        if (factors is null) return span.Days;
        decimal days = 0;
        for (var year = span.First.Year; year <= span.Last.Year; year++)
            days += span.DaysIn(new(new(year, 1, 1), new(year, 12, 31))) * Of(year);
        return days;
    }

    /// <summary>The largest multiplier of the years of a span.</summary>
    public decimal Largest(DateSpan span) =>
        factors is null ? 1 : Enumerable.Range(span.First.Year, span.Last.Year - span.First.Year + 1).Max(Of);

    private decimal Of(int year)
    {
        if (byYear.TryGetValue(year, out var known)) return known;
        var (factor, missing) = factors!.Of(year);
        return byYear[year] = missing is null ? factor : factors.Of(year < asked.First.Year ? asked.First.Year : asked.Last.Year).Factor;
    }
}
