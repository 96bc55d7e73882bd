using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds;

/// <summary>
/// What has been read of a set so far. A row with an error makes no thing, but its identifier still counts as known, so that
/// one mistake is told once and not again at every row that refers to it.
/// </summary>
internal sealed class Draft
{
    public List<Located<Programme>> Programmes { get; } = [];

    public List<Located<Measure>> Measures { get; } = [];

    public List<Located<Scope>> Scopes { get; } = [];

    public List<Located<Region>> Regions { get; } = [];

    public List<Located<Source>> Sources { get; } = [];

    public FigureTable Figures { get; } = new();

    public List<Located<Target>> Targets { get; } = [];

    public List<Located<Event>> Events { get; } = [];

    public List<Located<Break>> Breaks { get; } = [];

    public List<Located<Deflator>> Deflators { get; } = [];

    public List<Located<Population>> Populations { get; } = [];

    public List<Located<ExchangeRate>> ExchangeRates { get; } = [];

    public HashSet<string> ProgrammeIds { get; } = [];

    public HashSet<string> MeasureIds { get; } = [];

    public HashSet<(string Programme, string File, string Id)> ScopeIds { get; } = [];

    public HashSet<string> RegionIds { get; } = [];

    public HashSet<string> SourceIds { get; } = [];

    /// <summary>The rows without an error.</summary>
    public DataSet ToDataSet(IssueList issues) => new()
    {
        Programmes = Clean(Programmes, issues),
        Measures = Clean(Measures, issues),
        Scopes = Clean(Scopes, issues),
        Regions = Clean(Regions, issues),
        Sources = Clean(Sources, issues),
        Figures = issues.HasErrors ? Figures.Where(index => issues.IsClean(Figures.FileOf(index), Figures.LineOf(index))) : Figures,
        Targets = Clean(Targets, issues),
        Events = Clean(Events, issues),
        Breaks = Clean(Breaks, issues),
        Deflators = Clean(Deflators, issues),
        Populations = Clean(Populations, issues),
        ExchangeRates = Clean(ExchangeRates, issues),
    };

    private static List<Located<T>> Clean<T>(List<Located<T>> rows, IssueList issues)
        where T : class => [.. rows.Where(issues.IsClean)];
}
