using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 3(d): where the days begin, and what is cut off before them.</summary>
internal static class PlainStart
{
    public static (int? Start, List<PlainPeriod> Periods) Lay(List<Figure> figures, DateOnly? scopeStarts, DateOnly? launched)
    {
        if (scopeStarts is { } starts) return (starts.DayNumber, [.. figures.Where(figure => figure.Period.Last >= starts).Select(figure => From(figure, starts))]);
        if (figures.Count == 0) return (launched?.DayNumber, []);
        if (launched is not { } launch) return (figures.Min(figure => figure.Period.First).DayNumber, [.. figures.Select(AsPublished)]);

        var movers = figures.Where(figure => figure.Period.First.Year < launch.Year || figure.Period.Last < launch).ToList();
        var start = movers.Select(figure => figure.Period.First).Append(launch).Min();
        return (start.DayNumber, [.. figures.Select(figure => movers.Contains(figure) ? AsPublished(figure) : From(figure, launch))]);
    }

    private static PlainPeriod AsPublished(Figure figure) => From(figure, figure.Period.First);

    private static PlainPeriod From(Figure figure, DateOnly first) =>
        new(figure, (figure.Period.First < first ? first : figure.Period.First).DayNumber, figure.Period.Last.DayNumber, []);
}
