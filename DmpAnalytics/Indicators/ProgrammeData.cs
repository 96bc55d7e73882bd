using System.Collections.Concurrent;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>
/// The figures of one programme in one region (null: the whole country) on one data version, aligned once and shared by
/// every question about them.
/// </summary>
public sealed class ProgrammeData
{
    private readonly Dictionary<(string Measure, string? Scope), Func<IReadOnlyList<Figure>>> figures = [];
    private readonly ConcurrentDictionary<(string, string?), StockSeries> stocks = new();
    private readonly ConcurrentDictionary<(string, string?), FlowLedger> flows = new();
    private readonly ConcurrentDictionary<string, ILookup<DateOnly, Figure>> byDate = new();
    private readonly ConcurrentDictionary<string, AverageSeries> averages = new();
    private readonly HashSet<(string, string?)> unpublished = [];
    private readonly Lazy<HashSet<string>> ids;
    private readonly Lazy<ActiveShare> activeShare;
    private readonly Lazy<(DateOnly? First, DateOnly? Last)> days;

    /// <param name="reference">Everything but the figures.</param>
    /// <param name="programme">The programme asked about.</param>
    /// <param name="region">The place asked about; null is the whole country.</param>
    /// <param name="figures">Its figures; others are left out.</param>
    /// <param name="known">Only what was published by then counts (rule 7); null: all of it.</param>
    public ProgrammeData(ReferenceData reference, Programme programme, Region? region, IEnumerable<Figure> figures, DateOnly? known = null)
    {
        Reference = reference;
        Programme = programme;
        Region = region;
        Known = known;
        Order = new(reference);
        var read = new Dictionary<(string, string?), List<Figure>>();
        foreach (var figure in figures)
        {
            if (figure.Programme != programme.Id || figure.Region != region?.Id) continue;
            var key = (figure.Measure, figure.Scope);
            var published = reference.FindSource(figure.Source)?.Published?.Last;
            if (known is { } date && !(published <= date))
            {
                unpublished.Add(key);
                if (published is null) UndatedLeftOut++;
                continue;
            }

            if (!read.TryGetValue(key, out var list)) read.Add(key, list = []);
            list.Add(figure);
        }

        foreach (var (key, list) in read) this.figures.Add(key, () => list);
        ids = new(() => [.. All().Select(figure => figure.Id)]);
        activeShare = new(() => new ActiveShare(this));
        days = new(() => (
            All().Min(figure => (DateOnly?)figure.Period.First),
            All().Max(figure => (DateOnly?)figure.Period.Last)));
    }

    public ReferenceData Reference { get; }

    public Programme Programme { get; }

    public Region? Region { get; }

    /// <summary>The date as known on which questions are answered; null is everything there is.</summary>
    public DateOnly? Known { get; }

    /// <summary>How many figures never count as known on a date, since their source has none.</summary>
    public int UndatedLeftOut { get; }

    public StandingOrder Order { get; }

    public ActiveShare ActiveShare => activeShare.Value;

    /// <summary>The opening as a zero: of the whole programme and country only.</summary>
    public DateOnly? Opened => Region is null ? Programme.Opened?.First : null;

    /// <summary>The last day of any figure; null where there is none.</summary>
    public DateOnly? LastDay => days.Value.Last;

    /// <summary>The first day of any figure; null where there is none.</summary>
    public DateOnly? FirstDay => days.Value.First;

    public IReadOnlyList<Figure> FiguresOf(string measure, string? scope = null) =>
        figures.TryGetValue((measure, scope), out var list) ? list() : [];

    /// <summary>The figures of a measure of the whole programme that are dated to a day, whatever stands there.</summary>
    public IEnumerable<Figure> FiguresOn(string measure, DateOnly date) =>
        byDate.GetOrAdd(measure, key => FiguresOf(key).ToLookup(figure => figure.Period.Last))[date];

    /// <summary>Whether a figure of this public id counts here.</summary>
    public bool Has(string figure) => ids.Value.Contains(figure);

    public StockSeries Stock(string measure, string? scope = null) =>
        stocks.GetOrAdd((measure, scope), key => new(
            FiguresOf(key.Item1, key.Item2),
            MeasureOf(key.Item1),
            key.Item2,
            key.Item2 is null && MeasureIds.IsZeroAtOpening(key.Item1) ? Opened : null,
            BreaksOf(key.Item1),
            Order,
            Missing(key)));

    /// <summary>A flow in the unit of its measure; money in the programme's currency.</summary>
    public FlowLedger Flow(string measure, string? scope = null) =>
        flows.GetOrAdd((measure, scope), key =>
        {
            var found = MeasureOf(key.Item1);
            var unit = found.Unit == Measure.MoneyUnit ? Programme.Currency : found.Unit;
            return new(
                [.. FiguresOf(key.Item1, key.Item2).Where(figure => figure.Unit == unit)],
                found,
                key.Item2,
                unit,
                new(ScopeOf(found, key.Item2)?.Starts, Programme.Launched?.First),
                Order,
                Missing(key));
        });

    /// <summary>A mean over periods, of the whole programme.</summary>
    public AverageSeries Average(string measure) =>
        averages.GetOrAdd(measure, key => new(FiguresOf(key), MeasureOf(key), Order, Missing((key, null))));

    /// <summary>Figures of one measure and perimeter that are asked for when they are needed.</summary>
    internal void Lay(string measure, string? scope, Func<IReadOnlyList<Figure>> figuresOf) => figures.Add((measure, scope), figuresOf);

    /// <summary>Lets go of what was aligned; it is aligned anew when it is asked for.</summary>
    internal void Forget()
    {
        stocks.Clear();
        flows.Clear();
        byDate.Clear();
        averages.Clear();
    }

    public IEnumerable<DateOnly> BreaksOf(string measure) =>
        from item in Reference.Breaks
        where item.Programme == Programme.Id && item.Measure == measure
        select item.Day;

    /// <summary>The multipliers of this programme's money; null where amounts stay as they are.</summary>
    public PriceFactors? FactorsOf(PriceBasis basis) => basis.For(Programme, Reference);

    /// <summary>Why a measure of the whole programme has no figure at all: nobody published one, or not by the known date.</summary>
    public Reason MissingOf(params ReadOnlySpan<string> measures)
    {
        foreach (var measure in measures)
        {
            if (Missing((measure, null)) is { Code: ReasonCode.NotPublished } reason) return reason with { Measure = measure };
        }

        return new(ReasonCode.NoFigure);
    }

    private IEnumerable<Figure> All() => figures.Values.SelectMany(list => list());

    private Reason Missing((string, string?) key) =>
        unpublished.Contains(key) ? new(ReasonCode.NotPublished) { Known = Known } : new(ReasonCode.NoFigure);

    private Scope? ScopeOf(Measure measure, string? scope) =>
        scope is null ? null : Reference.Scopes.FirstOrDefault(item => item.Programme == Programme.Id && item.File == measure.File && item.Id == scope);

    private Measure MeasureOf(string id) =>
        Reference.FindMeasure(id) ?? throw new InvalidOperationException($"The catalogue names the measure '{id}', and no row defines it.");
}
