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
}
