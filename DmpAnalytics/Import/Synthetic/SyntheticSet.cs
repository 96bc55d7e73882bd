using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Synthetic;

/// <summary>
/// Made-up figures of any number for scale tests, the same for the same seed: one programme over twenty years, its stocks
/// told on many days by several sources that nearly agree, its spend and connections by day, month, quarter and year, with
/// bounds, rounded and deprecated figures among them.
/// </summary>
public static class SyntheticSet
{
    public const string Programme = "synthetic";
    public const string Scope = "all";

    private const int Sources = 40;
    private const int Years = 20;

    private static readonly DateOnly Start = new(2005, 1, 1);
    private static readonly int Days = Start.AddYears(Years).DayNumber - Start.DayNumber;
    private static readonly LocalText Name = new("Programme fictif", "Made-up programme");

    public const int Most = 100_000_000;

    /// <summary>The whole set in memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or greater than <see cref="Most"/>.</exception>
    public static DataSet Of(int figures, int seed) =>
        Reference() with { Figures = [.. Figures(figures, seed).Select((figure, index) => At(figure, FileOf(figure), index))] };

    /// <summary>All but the figures.</summary>
    public static DataSet Reference() =>
        new()
        {
            Programmes =
            [
                At(new Programme(Programme, Name, "FRA", "EUR") { Launched = Period.OfDay(Start), Opened = Period.OfDay(Start), Denominator = Denominator.Active }, "programmes.csv", 0),
            ],
            Measures = Measures(),
            Scopes = [At(new Scope(Programme, "spend.csv", Scope, new("Tout", "All")) { IsDefault = true }, "scopes.csv", 0)],
            Sources = [.. Enumerable.Range(0, Sources).Select(number => At(SourceOf(number), "sources.csv", number))],
        };

    /// <summary>Exactly so many figures, no two of one identity, one after the other.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive, or greater than <see cref="Most"/>.</exception>
    public static IEnumerable<Figure> Figures(int count, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        return Stream();

        IEnumerable<Figure> Stream()
        {
            var random = new Random(seed);
            var ids = new HashSet<ulong>(count);
            while (ids.Count < count)
            {
                var figure = Figure(random);
                if (ids.Add(ulong.Parse(figure.Id.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture))) yield return figure;
            }
        }
    }

    /// <summary>The file of the canonical set in which a figure stands.</summary>
    public static string FileOf(Figure figure) => figure.Measure switch
    {
        MeasureIds.Spend => "spend.csv",
        MeasureIds.Connections => "connections.csv",
        MeasureIds.DocumentsStored => "usage.csv",
        _ => "dossiers.csv",
    };

    private static IReadOnlyList<Located<Measure>> Measures()
    {
        Measure[] measures =
        [
            new(MeasureIds.DossiersCreated, MeasureKind.Stock, "dossier", new("Dossiers ouverts", "Records created"), "dossiers.csv"),
            new(MeasureIds.DossiersEmpty, MeasureKind.Stock, "dossier", new("Dossiers vides", "Empty records"), "dossiers.csv"),
            new(MeasureIds.DossiersFed, MeasureKind.Stock, "dossier", new("Dossiers avec document", "Records with a document"), "dossiers.csv"),
            new(MeasureIds.DossiersActivated, MeasureKind.Stock, "dossier", new("Dossiers ouverts par leur titulaire", "Activated records"), "dossiers.csv"),
            new(MeasureIds.EmptyShare, MeasureKind.Share, Measure.PercentUnit, new("Part de dossiers vides", "Share of empty records"), "dossiers.csv"),
            new(MeasureIds.FedShare, MeasureKind.Share, Measure.PercentUnit, new("Part de dossiers avec document", "Share of records with a document"), "dossiers.csv"),
            new(MeasureIds.Spend, MeasureKind.Flow, Measure.MoneyUnit, new("Montants", "Spend"), "spend.csv"),
            new(MeasureIds.Connections, MeasureKind.Flow, "connection", new("Connexions", "Connections"), "connections.csv"),
            new(MeasureIds.ConnectionsMonthlyAverage, MeasureKind.Average, "connection/month", new("Connexions par mois", "Connections per month"), "connections.csv"),
            new(MeasureIds.Accounts, MeasureKind.Stock, "account", new("Comptes", "Accounts"), "connections.csv"),
            new(MeasureIds.DocumentsStored, MeasureKind.Stock, "document", new("Documents", "Documents stored"), "usage.csv"),
        ];
        return [.. measures.Select((measure, line) => At(measure, "measures.csv", line))];
    }

    private static Source SourceOf(int number)
    {
        var kinds = Enum.GetValues<SourceKind>();
        return new($"source_{number:00}", $"Source {number}", $"Publisher {number}", kinds[number % kinds.Length])
        {
            Published = Period.OfDay(Start.AddYears(Years).AddDays(number * 30)),
        };
    }

    private static Figure Figure(Random random)
    {
        var kind = random.Next(10);
        return kind switch
        {
            < 3 => Stock(MeasureIds.DossiersCreated, 1m, "dossier", random),
            3 => Stock(MeasureIds.DossiersEmpty, 0.45m, "dossier", random),
            4 => Stock(MeasureIds.DossiersFed, 0.55m, "dossier", random),
            5 => Stock(MeasureIds.DossiersActivated, 0.3m, "dossier", random),
            6 => Stock(MeasureIds.DocumentsStored, 12m, "document", random),
            7 => Flow(MeasureIds.Connections, 9_000m, "connection", null, random),
            _ => Flow(MeasureIds.Spend, 60_000m, "EUR", Scope, random),
        };
    }

    private static Figure Stock(string measure, decimal perDossier, string unit, Random random)
    {
        var day = random.Next(1, Days);
        var level = decimal.Round(1_000m * day * perDossier * (1 + ((random.Next(200) - 100) / 20_000m)));
        var qualifier = QualifierOf(random);
        return new(Programme, measure, null, null, Period.OfDay(Start.AddDays(day)), qualifier == Qualifier.About ? Rounded(level) : level, unit, qualifier, SourceIdOf(random))
        {
            Rank = RankOf(random),
        };
    }

    private static Figure Flow(string measure, decimal perDay, string unit, string? scope, Random random)
    {
        var first = Start.AddDays(random.Next(0, Days - 366));
        var period = random.Next(8) switch
        {
            0 => Period.OfYear(first.Year),
            1 => Period.Parse($"{first.Year}-Q{((first.Month - 1) / 3) + 1}"),
            2 or 3 => Period.Parse($"{first.Year}-{first.Month:00}"),
            4 => Period.OfDays(first, first.AddDays(random.Next(7, 365))),
            _ => Period.OfDay(first),
        };
        var amount = decimal.Round(perDay * period.Days * (1 + ((random.Next(200) - 100) / 1_000m)));
        return new(Programme, measure, scope, null, period, amount, unit, QualifierOf(random), SourceIdOf(random)) { Rank = RankOf(random) };
    }

    private static decimal Rounded(decimal value)
    {
        var unit = 1m;
        while (value / unit >= 100) unit *= 10;
        return decimal.Round(value / unit) * unit;
    }

    private static Qualifier QualifierOf(Random random) => random.Next(20) switch
    {
        < 12 => Qualifier.Exact,
        < 18 => Qualifier.About,
        18 => Qualifier.AtLeast,
        _ => Qualifier.AtMost,
    };

    private static Rank RankOf(Random random) => random.Next(50) == 0 ? Rank.Deprecated : Rank.Normal;

    private static string SourceIdOf(Random random) => $"source_{random.Next(Sources):00}";

    private static Located<T> At<T>(T item, string file, int index)
        where T : class => new(item, file, index + 2);
}
