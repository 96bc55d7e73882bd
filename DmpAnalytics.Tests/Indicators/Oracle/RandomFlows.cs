using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Sums over periods that overlap, nest, contain and repeat one another.</summary>
internal static class RandomFlows
{
    private const int MostPeriods = 8;
    private const int FirstYear = 2004;

    public static RandomWorld World(int seed)
    {
        var random = new Random(seed);
        var figures = Spend(random);
        var launched = random.Next(4) switch
        {
            0 => Day(random, FirstYear, 2006),
            1 => new DateOnly(FirstYear, 8, 13),
            _ => (DateOnly?)null,
        };
        return new()
        {
            Figures = figures,
            Launched = launched,
            Starts = random.Chance(20) ? Day(random, FirstYear, 2006) : null,
            Dates = Dates(random, figures),
        };
    }

    public static ImmutableList<Figure> Spend(Random random)
    {
        var years = random.Pick(1, 2, 3, 6);
        var step = random.Pick(1m, 1m, 10m, 0.01m);
        var sources = random.SomeSources();
        var percentOdd = random.Pick(0, 20, 60);
        var periods = Periods(random, years);
        var figures = ImmutableList.CreateBuilder<Figure>();
        foreach (var period in periods)
        {
            var value = ValueOf(random, period, figures, step);
            do
            {
                var figure = random.Figure(MeasureIds.Spend, period, value, "EUR", random.Pick(sources), percentOdd);
                if (figures.TrueForAll(other => other.Id != figure.Id)) figures.Add(figure);
                value = random.Chance(50) ? value + random.Next(3) : random.Next(1, 300) * step;
            }
            while (random.Chance(25));
        }

        return figures.ToImmutable();
    }

    /// <summary>Each period once, wherever it is written differently.</summary>
    private static List<Period> Periods(Random random, int years)
    {
        var form = random.Next(8);
        var periods = new List<Period>();
        var count = random.Next(1, MostPeriods + 1);
        while (count-- > 0)
        {
            var period = periods.Count > 0 && random.Chance(30) ? Beside(random, random.Pick<Period>([.. periods])) : Any(random, years, form);
            if (!periods.Exists(period.SameDays)) periods.Add(period);
        }

        return periods;
    }

    private static Period Any(Random random, int years, int form)
    {
        var (year, until) = (FirstYear + random.Next(years), FirstYear + random.Next(years));
        if (year > until) (year, until) = (until, year);
        var (month, last) = (random.Next(1, 13), random.Next(1, 13));
        if (year == until && month > last) (month, last) = (last, month);
        return (form > 5 ? random.Next(6) : form) switch
        {
            0 => RandomFigures.Parse($"{year}/{until}"),
            1 => RandomFigures.Parse($"{year}-{month:00}/{until}-{last:00}"),
            2 => RandomFigures.Parse($"{year}-Q{random.Next(1, 5)}"),
            3 => RandomFigures.Parse($"{year}-S{random.Next(1, 3)}"),
            4 => RandomFigures.Parse($"{year}-{month:00}"),
            _ => Days(Day(random, year, year), Day(random, until, until)),
        };
    }

    /// <summary>Within, around, or on one side of another.</summary>
    private static Period Beside(Random random, Period other)
    {
        var within = Days(other.First.AddDays(random.Next(other.Days)), other.First.AddDays(random.Next(other.Days)));
        return random.Next(5) switch
        {
            0 => within,
            1 => Days(other.First.AddDays(-random.Next(200)), other.Last.AddDays(random.Next(200))),
            2 => Days(other.First, within.Last),
            3 => Days(within.First, other.Last),
            _ => Days(other.Last.AddDays(1), other.Last.AddDays(1 + random.Next(other.Days))),
        };
    }

    /// <summary>Often about the sum of what lies within, so that remainders are nothing, little or missing.</summary>
    private static decimal ValueOf(Random random, Period period, IEnumerable<Figure> others, decimal step)
    {
        var within = others.Where(other => period.Contains(other.Period)).Sum(other => other.Value);
        var around = others.Where(other => other.Period.Contains(period)).Select(other => other.Value).DefaultIfEmpty().Min();
        return random.Next(6) switch
        {
            0 => 0,
            1 => within,
            2 => within + (random.Next(1, 50) * step),
            3 when around > 0 => decimal.Round(around / random.Pick(1m, 2m, 3m), 2),
            4 => random.Next(1, 10),
            _ => random.Next(1, 300) * step,
        };
    }

    private static ImmutableList<DateOnly> Dates(Random random, IReadOnlyList<Figure> figures)
    {
        var last = figures.Max(figure => figure.Period.Last);
        var period = random.Pick<Figure>([.. figures]).Period;
        return
        [
            .. new[]
            {
                figures.Min(figure => figure.Period.First).AddDays(-random.Next(2)),
                period.First.AddDays(random.Next(period.Days)),
                period.First.AddDays((period.Days * 3 / 4) - random.Next(3)),
                period.Last,
                last,
                last.AddDays(random.Next(800)),
            }.Distinct().Order(),
        ];
    }

    private static DateOnly Day(Random random, int year, int until) =>
        new DateOnly(year, 1, 1).AddDays(random.Next(new DateOnly(until, 12, 31).DayNumber - new DateOnly(year, 1, 1).DayNumber + 1));

    private static Period Days(DateOnly one, DateOnly other) => one <= other ? Period.OfDays(one, other) : Period.OfDays(other, one);
}
