using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>What an average is the mean of: the growth of a stock, or a flow.</summary>
internal sealed record AveragedMeasure(string Average, string? Stock, string Flow);

internal static class Averages
{
    private static readonly AveragedMeasure[] All =
    [
        new("creations_weekly_average", MeasureIds.DossiersCreated, "creations"),
        new("creations_daily_average", MeasureIds.DossiersCreated, "creations"),
        new("activations_monthly_average", MeasureIds.DossiersActivated, "activations"),
        new(MeasureIds.ConnectionsMonthlyAverage, null, MeasureIds.Connections),
        new("connections_daily_average", null, MeasureIds.Connections),
        new("documents_monthly_average", MeasureIds.DocumentsStored, "documents_added"),
    ];

    /// <summary>The averages among the figures, each with what it averages and the days of its unit.</summary>
    public static IEnumerable<(FigureGroup Group, AveragedMeasure Averaged, decimal UnitDays)> In(CheckedData data) =>
        from averaged in All
        from average in data.Of(MeasureKind.Average)
        where average.Measure.Id == averaged.Average
        let days = UnitDays(average.Measure.Unit)
        where days is not null
        select (average, averaged, days.Value);

    /// <summary>How far a stated average is from an implied one, as far as both are bounded on that side; 0 where they can be the same.</summary>
    public static decimal Distance(Figure stated, decimal? impliedLow, decimal? impliedHigh)
    {
        var claim = Claim.Of(stated);
        if (claim.Low > impliedHigh) return claim.Low.Value - impliedHigh.Value;
        return impliedLow > claim.High ? impliedLow.Value - claim.High.Value : 0;
    }

    /// <summary>The days two spans share, in percent of the longer one.</summary>
    public static decimal SharedPercent(DateSpan one, DateSpan other) => 100m * one.DaysIn(other) / Math.Max(one.Days, other.Days);

    /// <summary>The days of the unit under the stroke; null where it is no time.</summary>
    private static decimal? UnitDays(string unit) => unit[(unit.IndexOf('/', StringComparison.Ordinal) + 1)..] switch
    {
        "day" => 1,
        "week" => 7,
        "month" => 30.4375m,
        "year" => 365.25m,
        _ => null,
    };
}
