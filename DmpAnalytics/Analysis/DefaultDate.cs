using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;

namespace DmpAnalytics.Analysis;

/// <summary>
/// The date a programme opens at without a <c>headline_at</c>: the last one, not after today, at which its cost has an
/// answer; else that of its latest figure.
/// </summary>
internal static class DefaultDate
{
    public static DateOnly Of(Calculation calculation, DateOnly today)
    {
        var data = calculation.Data;
        var latest = data.LastDay is { } last && last < today ? last : today;
        if (calculation.Scope is not { } scope || data.Flow(MeasureIds.Spend, scope) is not { Start: { } start, LastDay: { } end }) return latest;

        var bound = end.AddMonths(Costs.MonthsAfterLastDay);
        for (var date = bound < today ? bound : today; date >= start; date = date.AddDays(-1))
        {
            if (Costs.PerDossier(calculation with { At = date, WithLineage = false, Bounds = false, Breaks = false }, calculation.Denominator).HasValue) return date;
        }

        return latest;
    }
}
