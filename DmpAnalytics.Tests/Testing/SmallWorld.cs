using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Testing;

/// <summary>One programme with the few figures a rule needs. Sources are named after their kind: audit, stats, gov, web, press.</summary>
internal sealed class SmallWorld
{
    private readonly List<Figure> figures = [];
    private readonly List<Source> sources =
    [
        new("audit", "Audit", "Court", SourceKind.AuditReport),
        new("stats", "Statistics", "Institute", SourceKind.OfficialStatistics),
        new("gov", "Answer", "Ministry", SourceKind.Government),
        new("web", "Page", "Site", SourceKind.Website),
        new("press", "Article", "Paper", SourceKind.Press),
        new("other", "Article", "Other paper", SourceKind.Press),
    ];

    private readonly List<Measure> measures =
    [
        Stock(MeasureIds.DossiersCreated),
        Stock(MeasureIds.DossiersEmpty),
        Stock(MeasureIds.DossiersFed),
        Stock(MeasureIds.DossiersActivated),
        new(MeasureIds.DocumentsStored, MeasureKind.Stock, "document", Named("Documents"), "usage.csv"),
        Share(MeasureIds.EmptyShare),
        Share(MeasureIds.FedShare),
        Share(MeasureIds.CoverageShare),
        new(MeasureIds.Spend, MeasureKind.Flow, Measure.MoneyUnit, Named("Spend"), "spend.csv"),
        new("budget", MeasureKind.Flow, Measure.MoneyUnit, Named("Budget"), "spend.csv"),
        new(MeasureIds.Connections, MeasureKind.Flow, "connection", Named("Connections"), "connections.csv"),
        new(MeasureIds.ConnectionsMonthlyAverage, MeasureKind.Average, "connection/month", Named("Connections per month"), "connections.csv"),
        new("creations", MeasureKind.Flow, "dossier", Named("Creations"), "dossiers.csv"),
        new("creations_weekly_average", MeasureKind.Average, "dossier/week", Named("Creations per week"), "dossiers.csv"),
        new(MeasureIds.Accounts, MeasureKind.Stock, "account", Named("Accounts"), "connections.csv"),
    ];

    private readonly List<Target> targets = [];
    private readonly List<Break> breaks = [];
    private readonly List<Population> populations = [];
    private readonly List<Deflator> deflators = [];
    private readonly List<ExchangeRate> rates = [];
    private readonly List<Scope> parts = [];
    private readonly List<Region> regions = [];

    public string? Launched { get; init; }

    public string? Opened { get; init; }

    public string? ScopeStarts { get; init; }

    public Denominator Denominator { get; init; } = Denominator.Created;

    public SmallWorld Figure(
        string measure, string period, decimal value, Qualifier qualifier = Qualifier.Exact, string source = "press", Rank rank = Rank.Normal, Precision? precision = null,
        FigureStatus status = FigureStatus.None, string? scope = null, string? region = null)
    {
        var days = Period.Parse(period);
        var found = measures.Single(item => item.Id == measure);
        var unit = found.Unit == Measure.MoneyUnit ? "EUR" : found.Unit;
        var perimeter = scope ?? (found.Unit == Measure.MoneyUnit ? "all" : null);
        figures.Add(new("p", measure, perimeter, region, days, value, unit, qualifier, source) { Rank = rank, Precision = precision ?? days.Precision, Status = status });
        return this;
    }

    public SmallWorld Spend(string period, decimal value, Qualifier qualifier = Qualifier.Exact, string source = "press", Rank rank = Rank.Normal) =>
        Figure(MeasureIds.Spend, period, value, qualifier, source, rank);

    public SmallWorld Created(string date, decimal value, Qualifier qualifier = Qualifier.Exact, string source = "press", Precision? precision = null, Rank rank = Rank.Normal) =>
        Figure(MeasureIds.DossiersCreated, date, value, qualifier, source, rank, precision);

    public SmallWorld Source(string id, SourceKind kind, string? published, string? origin = null)
    {
        sources.Add(new(id, id, id, kind) { Published = published is null ? null : Period.Parse(published), Origin = origin });
        return this;
    }

    public SmallWorld BreakOn(string measure, string date)
    {
        breaks.Add(new("p", measure, Period.Parse(date), Named("Counted otherwise"), "gov"));
        return this;
    }

    public SmallWorld Target(
        string id, decimal value, string? due, string? announced, bool headline = true, string measure = MeasureIds.DossiersCreated, string unit = "dossier",
        TargetKind kind = TargetKind.Promise, string? from = null,
        string? scope = null, string source = "gov")
    {
        targets.Add(new(id, "p", measure, kind, value, unit, source)
        {
            Due = due is null ? null : Day(due),
            From = from is null ? null : Day(from),
            Scope = scope,
            Announced = announced is null ? null : Period.Parse(announced),
            IsHeadline = headline,
        });
        return this;
    }

    /// <summary>A perimeter of money.</summary>
    public SmallWorld Part(string id, string? partOf)
    {
        parts.Add(new("p", "spend.csv", id, Named(id)) { PartOf = partOf });
        return this;
    }

    public SmallWorld Place(string id, string level = "region", int? from = null, int? to = null)
    {
        regions.Add(new(id, "FRA", level, Named(id), null, from, to));
        return this;
    }

    public SmallWorld Inhabitants(int year, decimal value)
    {
        populations.Add(new("FRA", year, value, "stats"));
        return this;
    }

    /// <summary>The price index of a year, 100 in the base year.</summary>
    public SmallWorld Index(int year, decimal index)
    {
        deflators.Add(new("FRA", year, index, 2015, "stats"));
        return this;
    }

    public SmallWorld Rate(string currency, int year, decimal euros)
    {
        rates.Add(new(currency, year, euros, "stats"));
        return this;
    }

    public ReferenceData Reference()
    {
        var programme = new Programme("p", Named("Programme"), "FRA", "EUR")
        {
            Launched = Launched is null ? null : Period.Parse(Launched),
            Opened = Opened is null ? null : Period.Parse(Opened),
            Denominator = Denominator,
        };
        var scope = new Scope("p", "spend.csv", "all", Named("All")) { IsDefault = true, Starts = ScopeStarts is null ? null : Day(ScopeStarts) };
        return new(1, [programme], measures, [scope, .. parts], regions, sources, targets, [], breaks, deflators, populations, rates);
    }

    public ProgrammeData Data(string? known = null)
    {
        var reference = Reference();
        return new(reference, reference.Programmes[0], null, figures, known is null ? null : Day(known));
    }

    /// <summary>What one plausibility rule finds.</summary>
    public IReadOnlyList<Finding> Findings(string rule, CheckOptions? options = null) =>
        [.. DmpAnalytics.Indicators.Checks.Checks.Run(Reference(), figures, options ?? new()).Where(finding => finding.Rule == rule)];

    public Calculation At(string date) => new(Data(), Day(date)) { Scope = "all", Denominator = Denominator };

    public Result CreatedAt(string date, bool breaks = false) => Data().Stock(MeasureIds.DossiersCreated).At(Day(date), breaks);

    public Result SpendTo(string date) => Data().Flow(MeasureIds.Spend, "all").To(Day(date));

    public Result SpendOver(string period) => Data().Flow(MeasureIds.Spend, "all").Over(new(Period.Parse(period).First, Period.Parse(period).Last));

    public static DateOnly Day(string date) => Period.Parse(date).Last;

    private static LocalText Named(string name) => new(name, name);

    private static Measure Stock(string id) => new(id, MeasureKind.Stock, "dossier", Named(id), "dossiers.csv");

    private static Measure Share(string id) => new(id, MeasureKind.Share, Measure.PercentUnit, Named(id), "dossiers.csv");
}
