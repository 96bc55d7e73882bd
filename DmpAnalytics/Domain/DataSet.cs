namespace DmpAnalytics.Domain;

/// <summary>Something read from a file, with the physical line on which its row begins (the header is line 1).</summary>
public sealed record Located<T>(T Item, string File, int Line)
    where T : class;

/// <summary>What one import states: clean rows of any kinds, each with its place. Lists may be empty.</summary>
public sealed record DataSet
{
    public IReadOnlyList<Located<Programme>> Programmes { get; init; } = [];

    public IReadOnlyList<Located<Measure>> Measures { get; init; } = [];

    public IReadOnlyList<Located<Scope>> Scopes { get; init; } = [];

    public IReadOnlyList<Located<Region>> Regions { get; init; } = [];

    public IReadOnlyList<Located<Source>> Sources { get; init; } = [];

    public IReadOnlyList<Located<Figure>> Figures { get; init; } = [];

    public IReadOnlyList<Located<Target>> Targets { get; init; } = [];

    public IReadOnlyList<Located<Event>> Events { get; init; } = [];

    public IReadOnlyList<Located<Break>> Breaks { get; init; } = [];

    public IReadOnlyList<Located<Deflator>> Deflators { get; init; } = [];

    public IReadOnlyList<Located<Population>> Populations { get; init; } = [];

    public IReadOnlyList<Located<ExchangeRate>> ExchangeRates { get; init; } = [];

    /// <summary>The statements beside the figures, as the reference of a data version.</summary>
    public ReferenceData ToReference(long version) => new(
        version,
        Items(Programmes),
        Items(Measures),
        Items(Scopes),
        Items(Regions),
        Items(Sources),
        Items(Targets),
        Items(Events),
        Items(Breaks),
        Items(Deflators),
        Items(Populations),
        Items(ExchangeRates));

    private static T[] Items<T>(IReadOnlyList<Located<T>> located)
        where T : class => [.. located.Select(each => each.Item)];
}
