using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Synthetic;

/// <summary>
/// Made-up monthly figures of any number of establishments in eighteen regions, the same for the same seed: twelve measures that can be
/// added, a source for each year, every figure exact. Nothing is published for the regions or the country: these are sums.
/// </summary>
public static class EstablishmentSet
{
    /// <summary>Establishments.</summary>
    public const int Most = 100_000;

    public const int MostYears = 20;

    public const int FirstYear = 2005;

    private const int RegionCount = 18;
    private const int Months = 12;

    private static readonly (string Id, decimal PerPlace, string Unit)[] Counted =
    [
        (MeasureIds.DossiersCreated, 40m, "dossier"),
        (MeasureIds.DossiersEmpty, 12m, "dossier"),
        (MeasureIds.DossiersFed, 28m, "dossier"),
        (MeasureIds.DossiersActivated, 9m, "dossier"),
        (MeasureIds.Accounts, 15m, "account"),
        (MeasureIds.DocumentsStored, 300m, "document"),
        ("letters_stored", 60m, "document"),
        ("results_stored", 110m, "document"),
        ("prescriptions_stored", 90m, "document"),
        ("professionals", 2m, "person"),
        (MeasureIds.Connections, 70m, "connection"),
        (MeasureIds.Spend, 900m, "EUR"),
    ];

    public static int Measures => Counted.Length;

    /// <summary>All but the figures.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Either number is not positive, or greater than the most.</exception>
    public static DataSet Reference(int establishments, int years)
    {
        Check(establishments, years);
        var known = SyntheticSet.Reference();
        return known with
        {
            Measures =
            [
                .. known.Measures,
                .. Counted.Where(measure => known.Measures.All(each => each.Item.Id != measure.Id)).Select((measure, index) => new Located<Measure>(
                    new(measure.Id, MeasureKind.Stock, measure.Unit, new($"Mesure {index + 1}", $"Measure {index + 1}"), "usage.csv"), "measures.csv", known.Measures.Count + index + 2)),
            ],
            Regions =
            [
                .. Enumerable.Range(0, RegionCount).Select(number => At(new Region(RegionOf(number), "FRA", "region", new($"Zone {number + 1}", $"Region {number + 1}")), "regions.csv", number)),
                .. Enumerable.Range(0, establishments).Select(number => At(
                    new Region(PlaceOf(number), "FRA", Region.Establishment, new($"Lieu {number + 1}", $"Establishment {number + 1}"), RegionOf(number)), "regions.csv", RegionCount + number)),
            ],
            Sources = [.. Enumerable.Range(0, years).Select(number => At(
                new Source(SourceOf(number), $"Statistics {FirstYear + number}", "Publisher", SourceKind.OfficialStatistics) { Published = Period.OfDay(new(FirstYear + number + 1, 2, 15)) }, "sources.csv", number))],
        };
    }

    /// <summary>The figures of one year, month by month, as they would be published.</summary>
    public static IEnumerable<Figure> Figures(int establishments, int year, int seed)
    {
        var random = new Random((seed * 10_000) + year);
        var source = SourceOf(year - FirstYear);
        for (var month = 1; month <= Months; month++)
        {
            var period = Period.Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));
            var passed = ((year - FirstYear) * Months) + month;
            for (var place = 0; place < establishments; place++)
            {
                // Some are ten times as large as others.
                var size = 1 + (place * 7919 % 10);
                foreach (var (id, perPlace, unit) in Counted)
                {
                    var isFlow = id is MeasureIds.Spend or MeasureIds.Connections;
                    var value = decimal.Round(perPlace * size * (isFlow ? 1 : passed) * (1 + (random.Next(100) / 10_000m)));
                    yield return new(SyntheticSet.Programme, id, id == MeasureIds.Spend ? SyntheticSet.Scope : null, PlaceOf(place), period, value, unit, Qualifier.Exact, source);
                }
            }
        }
    }

    private static void Check(int establishments, int years)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(establishments, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(establishments, Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, MostYears);
    }

    private static string RegionOf(int number) => string.Create(CultureInfo.InvariantCulture, $"R{(number % RegionCount) + 1:00}");

    private static string PlaceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"E{number + 1:000000}");

    private static string SourceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"statistics_{FirstYear + number}");

    private static Located<T> At<T>(T item, string file, int index)
        where T : class => new(item, file, index + 2);
}
