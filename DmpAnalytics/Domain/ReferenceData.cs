using System.Collections.Frozen;

namespace DmpAnalytics.Domain;

/// <summary>Everything but the figures, on one data version. Small, immutable, shared.</summary>
public sealed class ReferenceData
{
    private readonly FrozenDictionary<string, Programme> programmes;
    private readonly FrozenDictionary<string, Measure> measures;
    private readonly FrozenDictionary<string, Source> sources;
    private readonly FrozenDictionary<string, Region> regions;
    private readonly FrozenDictionary<(string, int), Population> populations;
    private readonly FrozenDictionary<(string, int), Deflator> deflators;
    private readonly FrozenDictionary<(string, int), ExchangeRate> rates;

    public ReferenceData(
        long version,
        IReadOnlyList<Programme> programmes,
        IReadOnlyList<Measure> measures,
        IReadOnlyList<Scope> scopes,
        IReadOnlyList<Region> regions,
        IReadOnlyList<Source> sources,
        IReadOnlyList<Target> targets,
        IReadOnlyList<Event> events,
        IReadOnlyList<Break> breaks,
        IReadOnlyList<Deflator> deflators,
        IReadOnlyList<Population> populations,
        IReadOnlyList<ExchangeRate> rates)
    {
        Version = version;
        Programmes = programmes;
        Measures = measures;
        Scopes = scopes;
        Regions = regions;
        Sources = sources;
        Targets = targets;
        Events = events;
        Breaks = breaks;
        ExchangeRates = rates;
        this.programmes = programmes.ToFrozenDictionary(item => item.Id);
        this.measures = measures.ToFrozenDictionary(item => item.Id);
        this.sources = sources.ToFrozenDictionary(item => item.Id);
        this.regions = regions.ToFrozenDictionary(item => item.Id);
        this.populations = populations.ToFrozenDictionary(item => (item.Country, item.Year));
        this.deflators = deflators.ToFrozenDictionary(item => (item.Country, item.Year));
        this.rates = rates.ToFrozenDictionary(item => (item.Currency, item.Year));
    }

    /// <summary>The data version these belong to.</summary>
    public long Version { get; }

    /// <summary>In the order of the file: the first is the one the product opens with.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    public IReadOnlyList<Measure> Measures { get; }

    public IReadOnlyList<Scope> Scopes { get; }

    public IReadOnlyList<Region> Regions { get; }

    public IReadOnlyList<Source> Sources { get; }

    public IReadOnlyList<Target> Targets { get; }

    public IReadOnlyList<Event> Events { get; }

    public IReadOnlyList<Break> Breaks { get; }

    public IReadOnlyList<ExchangeRate> ExchangeRates { get; }

    public Programme? FindProgramme(string id) => programmes.GetValueOrDefault(id);

    public Measure? FindMeasure(string id) => measures.GetValueOrDefault(id);

    public Source? FindSource(string id) => sources.GetValueOrDefault(id);

    public Region? FindRegion(string id) => regions.GetValueOrDefault(id);

    public Population? FindPopulation(string country, int year) => populations.GetValueOrDefault((country, year));

    public Deflator? FindDeflator(string country, int year) => deflators.GetValueOrDefault((country, year));

    /// <summary>The years for which a country has a price index, in order.</summary>
    public IEnumerable<int> IndexYears(string country) => deflators.Keys.Where(key => key.Item1 == country).Select(key => key.Item2).Order();

    public ExchangeRate? FindRate(string currency, int year) => rates.GetValueOrDefault((currency, year));

    /// <summary>The perimeters of money of one programme, in the order of the file.</summary>
    public IEnumerable<Scope> SpendScopes(string programme) =>
        Scopes.Where(scope => scope.Programme == programme && scope.File == "spend.csv");
}
