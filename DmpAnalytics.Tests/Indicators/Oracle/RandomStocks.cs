using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Levels at dates that grow, fall, repeat, are rounded and are bounds.</summary>
internal static class RandomStocks
{
    private static readonly DateOnly Origin = new(2011, 1, 1);

    public static RandomWorld World(int seed)
    {
        var random = new Random(seed);
        var measure = random.Pick(MeasureIds.DossiersCreated, MeasureIds.DossiersCreated, MeasureIds.DossiersEmpty, MeasureIds.Accounts);
        return Framed(random, Levels(random, measure, measure == MeasureIds.Accounts ? "account" : "dossier", random.Pick(60, 400, 1500, 4000)), [measure]);
    }

    /// <summary>Created, empty and fed dossiers, shares and spend, on dates that often agree.</summary>
    public static RandomWorld Programme(int seed)
    {
        var random = new Random(seed);
        var span = random.Pick(60, 400, 1500, 4000);
        var figures = Levels(random, MeasureIds.DossiersCreated, "dossier", span).ToList();
        foreach (var measure in new[] { MeasureIds.DossiersEmpty, MeasureIds.DossiersFed, MeasureIds.DossiersActivated })
        {
            if (random.Chance(50)) figures.AddRange(Parts(random, measure, figures, span));
        }

        foreach (var measure in new[] { MeasureIds.FedShare, MeasureIds.EmptyShare })
        {
            if (random.Chance(40)) figures.AddRange(Shares(random, measure, figures, span));
        }

        if (random.Chance(70)) figures.AddRange(RandomFlows.Spend(random).Select(Later));
        return Framed(random, [.. figures], [MeasureIds.DossiersCreated]);
    }

    private static RandomWorld Framed(Random random, ImmutableList<Figure> figures, string[] broken)
    {
        var days = figures.Select(figure => figure.Period.Last).DefaultIfEmpty(Origin).ToArray();
        return new()
        {
            Figures = figures,
            Launched = random.Chance(30) ? Origin.AddDays(-random.Next(700)) : null,
            Opened = random.Chance(40) ? days.Min().AddDays(random.Next(-800, 200)) : null,
            Breaks = [.. Enumerable.Range(0, random.Pick(0, 0, 0, 1, 2)).Select(_ => (random.Pick(broken), random.Pick(days).AddDays(random.Next(-40, 40)))).Distinct()],
            Dates =
            [
                .. new[]
                {
                    random.Pick(days),
                    random.Pick(days),
                    random.Pick(days).AddDays(random.Next(-30, 30)),
                    days.Min().AddDays(random.Next(days.Max().DayNumber - days.Min().DayNumber + 1)),
                    days.Max().AddDays(random.Next(900)),
                    days.Min().AddDays(-random.Next(1, 400)),
                }.Distinct().Order(),
            ],
        };
    }

    private static ImmutableList<Figure> Levels(Random random, string measure, string unit, int span)
    {
        var sources = random.SomeSources();
        var percentOdd = random.Pick(0, 30, 80);
        var figures = ImmutableList.CreateBuilder<Figure>();
        var level = random.Next(1, 1000);
        foreach (var date in Enumerable.Range(0, random.Next(0, 9)).Select(_ => Origin.AddDays(random.Next(span))).Order().ToList())
        {
            level = Math.Max(0, level + random.Pick(0, 1, 40, 300, -1, -20));
            do
            {
                Add(figures, Dated(random, random.Figure(measure, Period.OfDay(date), Rounded(random, level), unit, random.Pick(sources), percentOdd)));
            }
            while (random.Chance(30));
        }

        return figures.ToImmutable();
    }

    private static List<Figure> Parts(Random random, string measure, List<Figure> figures, int span) =>
        Beside(random, figures, span, (date, source, whole) => random.Figure(measure, Period.OfDay(date), random.Next((int)whole + 1), "dossier", source));

    private static List<Figure> Shares(Random random, string measure, List<Figure> figures, int span) =>
        Beside(random, figures, span, (date, source, _) => random.Figure(measure, Period.OfDay(date), random.Next(0, 1001) / 10m, Measure.PercentUnit, source));

    /// <summary>On the date and of the source of another, or elsewhere.</summary>
    private static List<Figure> Beside(Random random, List<Figure> figures, int span, Func<DateOnly, string, decimal, Figure> make)
    {
        var made = ImmutableList.CreateBuilder<Figure>();
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var other = figures.Count > 0 && random.Chance(70) ? random.Pick<Figure>([.. figures]) : null;
            var date = other?.Period.Last ?? Origin.AddDays(random.Next(span));
            var source = other is not null && random.Chance(60) ? other.Source : random.Pick("audit", "press", "late");
            Add(made, Dated(random, make(date, source, Math.Max(50, other?.Value ?? 500))));
        }

        return [.. made];
    }

    private static Figure Dated(Random random, Figure figure) =>
        figure with { Precision = random.Chance(60) ? Precision.Day : random.Pick(Precision.Month, Precision.Quarter, Precision.HalfYear, Precision.Year) };

    private static decimal Rounded(Random random, int level) => random.Pick(0, 0, 1, 2) switch
    {
        1 => Math.Round(level / 10m) * 10,
        2 => Math.Round(level / 100m) * 100,
        _ => level,
    };

    private static void Add(ImmutableList<Figure>.Builder figures, Figure figure)
    {
        if (figures.TrueForAll(other => other.Id != figure.Id)) figures.Add(figure);
    }

    /// <summary>Spend seven years later, where the dossiers are.</summary>
    private static Figure Later(Figure figure)
    {
        var period = Period.OfDays(figure.Period.First.AddYears(7), figure.Period.Last.AddYears(7));
        return new(figure.Programme, figure.Measure, figure.Scope, null, period, figure.Value, figure.Unit, figure.Qualifier, figure.Source) { Rank = figure.Rank };
    }
}
