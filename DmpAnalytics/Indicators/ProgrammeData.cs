using System.Collections.Concurrent;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;

namespace DmpAnalytics.Indicators;

/// <summary>
/// The figures of one programme in one region (null: the whole country) on one data version, aligned once and shared by
/// every question about them.
/// </summary>
public sealed class ProgrammeData
{
    private readonly Dictionary<(string Measure, string? Scope), List<Figure>> figures;
    private readonly ConcurrentDictionary<(string, string?), StockSeries> stocks = new();
    private readonly ConcurrentDictionary<(string, string?), FlowLedger> flows = new();
    private readonly Lazy<ActiveShare> activeShare;

    public ProgrammeData(ReferenceData reference, Programme programme, Region? region, IEnumerable<Figure> figures)
    {
        Reference = reference;
        Programme = programme;
        Region = region;
        Order = new(reference);
        this.figures = figures
            .Where(figure => figure.Programme == programme.Id && figure.Region == region?.Id)
            .GroupBy(figure => (figure.Measure, figure.Scope))
            .ToDictionary(group => group.Key, group => group.ToList());
        activeShare = new(() => new ActiveShare(this));
    }

    public ReferenceData Reference { get; }

    public Programme Programme { get; }

    public Region? Region { get; }

    public StandingOrder Order { get; }

    public ActiveShare ActiveShare => activeShare.Value;

    /// <summary>The opening as a zero: of the whole programme and country only.</summary>
    public DateOnly? Opened => Region is null ? Programme.Opened?.First : null;

    /// <summary>The last day of any figure; null where there is none.</summary>
    public DateOnly? LastDay => figures.Count == 0 ? null : figures.Values.SelectMany(list => list).Max(figure => figure.Period.Last);

    /// <summary>The first day of any figure; null where there is none.</summary>
    public DateOnly? FirstDay => figures.Count == 0 ? null : figures.Values.SelectMany(list => list).Min(figure => figure.Period.First);

    public IReadOnlyList<Figure> FiguresOf(string measure, string? scope = null) =>
        figures.TryGetValue((measure, scope), out var list) ? list : [];

    public StockSeries Stock(string measure, string? scope = null) =>
        stocks.GetOrAdd((measure, scope), key => new(
            FiguresOf(key.Item1, key.Item2),
            MeasureOf(key.Item1),
            key.Item2,
            key.Item2 is null && MeasureIds.IsZeroAtOpening(key.Item1) ? Opened : null,
            BreaksOf(key.Item1),
            Order));

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
                Order);
        });

    public IEnumerable<DateOnly> BreaksOf(string measure) =>
        from item in Reference.Breaks
        where item.Programme == Programme.Id && item.Measure == measure
        select item.Day;

    private Scope? ScopeOf(Measure measure, string? scope) =>
        scope is null ? null : Reference.Scopes.FirstOrDefault(item => item.Programme == Programme.Id && item.File == measure.File && item.Id == scope);

    private Measure MeasureOf(string id) =>
        Reference.FindMeasure(id) ?? throw new InvalidOperationException($"The catalogue names the measure '{id}', and no row defines it.");
}
