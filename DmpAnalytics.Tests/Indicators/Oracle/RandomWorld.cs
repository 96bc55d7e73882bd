using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Figures of one programme with what frames them, read both by the engine and by the plain parts.</summary>
internal sealed class RandomWorld
{
    public const string Scope = "all";

    private readonly Lazy<ProgrammeData> data;
    private readonly Lazy<(ReferenceData Reference, Trust Trust)> reference;
    private readonly Lazy<PlainActive> active;
    private readonly Dictionary<string, PlainFlow> flows = [];
    private readonly Dictionary<string, PlainStock> stocks = [];

    public RandomWorld()
    {
        reference = new(() =>
        {
            var made = MakeReference();
            return (made, new(made.Sources.ToDictionary(source => source.Id)));
        });
        data = new(() => new(reference.Value.Reference, reference.Value.Reference.Programmes[0], null, Figures));
        active = new(() => new(this));
    }

    public ImmutableList<Figure> Figures { get; init; } = [];

    public DateOnly? Launched { get; init; }

    public DateOnly? Starts { get; init; }

    public DateOnly? Opened { get; init; }

    public ImmutableList<(string Measure, DateOnly Day)> Breaks { get; init; } = [];

    /// <summary>The dates at which questions are asked, in order.</summary>
    public ImmutableList<DateOnly> Dates { get; init; } = [];

    public ProgrammeData Data => data.Value;

    public PlainActive PlainActive => active.Value;

    public Trust Trust => reference.Value.Trust;

    public RandomWorld With(IEnumerable<Figure> figures) => new()
    {
        Figures = [.. figures],
        Launched = Launched,
        Starts = Starts,
        Opened = Opened,
        Breaks = Breaks,
        Dates = Dates,
    };

    public Calculation At(DateOnly date) => new(Data, date) { Scope = Scope };

    public IEnumerable<Figure> Of(string measure) => Figures.Where(figure => figure.Measure == measure);

    /// <summary>What stands on a date or was set aside for it, the most trusted first; never the deprecated.</summary>
    public List<Figure> On(string measure, DateOnly date) =>
        [.. Of(measure).Where(figure => figure.Rank != Rank.Deprecated && figure.Period.Last == date).Order(Trust)];

    /// <summary>What one source says: the figure that stands, if it is of that source, else its best.</summary>
    public Figure? Said(string source, string measure, DateOnly date) =>
        PlainStock(measure).PointOn(date) is { } point && point.Figure.Source == source
            ? point.Figure
            : On(measure, date).Find(figure => figure.Source == source);

    /// <summary>No figure has a rival.</summary>
    public bool HasOneForEachDate => !Figures.Exists(figure =>
        figure is { Qualifier: Qualifier.About, Precision: not Precision.Day } || On(figure.Measure, figure.Period.Last).Count > 1);

    public PlainFlow PlainFlow(string measure) =>
        flows.TryGetValue(measure, out var flow) ? flow : flows[measure] = new(Of(measure), Trust, Starts, Launched);

    public PlainStock PlainStock(string measure) =>
        stocks.TryGetValue(measure, out var stock)
            ? stock
            : stocks[measure] = new(
                Of(measure),
                MeasureIds.IsCumulative(measure),
                MeasureIds.IsZeroAtOpening(measure) ? Opened : null,
                Breaks.Where(item => item.Measure == measure).Select(item => item.Day),
                Trust);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"launched {Launched:O}, starts {Starts:O}, opened {Opened:O}, breaks {string.Join(" ", Breaks)}\n{string.Join('\n', Figures.Select(Line))}");

    private static string Line(Figure figure) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {figure.Measure} {figure.Period} {figure.Value} {figure.Qualifier} {figure.Source} {figure.Rank} to the {figure.Precision}");

    private ReferenceData MakeReference()
    {
        var world = new SmallWorld { Launched = Text(Launched), Opened = Text(Opened), ScopeStarts = Text(Starts) }
            .Source("early", SourceKind.Press, "2015")
            .Source("late", SourceKind.Press, "2015-02-01")
            .Source("report", SourceKind.AuditReport, "2014-06")
            .Source("debate", SourceKind.Parliament, null);
        foreach (var (measure, day) in Breaks) world.BreakOn(measure, Text(day)!);
        return world.Reference();
    }

    private static string? Text(DateOnly? day) => day is { } date ? Period.OfDay(date).Text : null;
}
