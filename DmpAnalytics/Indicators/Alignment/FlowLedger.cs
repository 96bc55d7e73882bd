using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// One flow of one programme, scope and region: each amount laid on days once, whatever is asked (rule 3). A sum adds
/// the days asked; it says how many of them are covered, names the holes, and counts a cut run pro rata.
/// </summary>
public sealed class FlowLedger
{
    /// <summary>Of a run that is cut, this much must have passed for its days to count as covered.</summary>
    private const decimal CoveredPart = 0.75m;

    private readonly Measure measure;
    private readonly string? scope;
    private readonly string unit;
    private readonly ImmutableArray<FlowNode> nodes;
    private readonly ImmutableArray<Totals> totals;
    private readonly ImmutableArray<DateSpan> gaps;
    private readonly FlowLineage lineage;

    private readonly Reason missing;

    public FlowLedger(IReadOnlyList<Figure> figures, Measure measure, string? scope, string unit, FlowStart start, StandingOrder order, Reason? missing = null)
    {
        this.missing = missing ?? new(ReasonCode.NoFigure);
        this.measure = measure;
        this.scope = scope;
        this.unit = unit;

        var laid = start.Lay(figures);
        Start = laid.Start;
        MovedBack = laid.MovedBack;
        var groups = laid.Spans
            .GroupBy(pair => pair.Span, pair => pair.Figure)
            .Select(group => (Span: group.Key, Standing: Standing.Of(group, order), Figures: group))
            .ToList();
        List<FlowCandidate> candidates = [.. from item in groups where item.Standing is not null select new FlowCandidate(item.Standing, item.Span)];

        nodes = new FlowChoice(order).Choose(candidates);
        totals = [.. Totals.Running(nodes)];
        gaps = nodes.IsEmpty ? [] : FlowNode.Gaps(new(nodes[0].Span.First, nodes[^1].Span.Last), nodes);
        lineage = new(
            this,
            nodes,
            candidates,
            [.. from item in groups where item.Standing is null from figure in item.Figures select new Alternative(figure, SetAside.Deprecated)],
            laid.BeforeStart);
    }

    /// <summary>The first day on which money is counted; null where nothing is known.</summary>
    public DateOnly? Start { get; }

    /// <summary>A figure of an earlier year moved the start back before the launch: a warning.</summary>
    public bool MovedBack { get; }

    /// <summary>The last day that carries an amount.</summary>
    public DateOnly? LastDay => nodes.IsEmpty ? null : nodes[^1].Span.Last;

    /// <summary>The chosen amounts in order of date, each day in at most one.</summary>
    public ImmutableArray<FlowNode> Nodes => nodes;

    /// <summary>The sum of all days from the start to a date; <paramref name="prices"/> weighs the days of each year.</summary>
    public Result To(DateOnly date, PriceFactors? prices = null, bool withLineage = true)
    {
        if (Start is not { } start) return None(missing, date);
        if (date < start) return Result.Of(0, unit) with { At = date, AsOf = date, Measure = measure.Id, Scope = scope, Cover = 100 };
        return Over(new(start, date), prices, withLineage);
    }

    /// <summary>The sum of the days of a span; the days before the start are zero, and covered.</summary>
    public Result Over(DateSpan asked, PriceFactors? prices = null, bool withLineage = true)
    {
        if (Start is not { } start) return None(missing, asked.Last);

        var (first, end) = Touched(asked);
        var before = asked.First < start ? Math.Min(asked.Days, start.DayNumber - asked.First.DayNumber) : 0;
        if (first == end && before == 0) return None(new(ReasonCode.NotCovered) { Known = LastDayTo(asked.Last) }, asked.Last);

        var weights = new DayWeights(prices, asked);
        for (var i = first; i < end; i++)
        {
            if (weights.MissingIn(nodes[i].Span.Within(asked)) is { } reason) return None(reason, asked.Last);
            if (weights.ArePlain) break;
        }

        var sum = Sum(asked, first, end, weights);
        var holes = Holes(before > 0 ? new(start, asked.Last) : asked, first, end);
        var qualifiers = sum.Qualifiers | (holes.IsEmpty ? Qualifiers.None : Qualifiers.AtLeast);
        var result = Result.Of(sum.Value, unit).With(sum.Value, sum.Low, sum.High).WithQualifiers(qualifiers) with
        {
            At = asked.Last,
            AsOf = sum.LastCovered ?? (before > 0 ? start.AddDays(-1) : null),
            Measure = measure.Id,
            Scope = scope,
            Cover = 100m * (before + sum.CoveredDays) / asked.Days,
            Holes = holes,
            Basis = sum.IsCut ? Basis.ProRata : end - first == 1 && sum.IsPlain ? Basis.Reported : Basis.Derived,
            Status = lineage.StatusOn(asked),
        };
        return withLineage ? lineage.Add(result, asked, weights) : result;
    }

    /// <summary>What the chosen figures lay on a span.</summary>
    internal decimal Laid(DateSpan span)
    {
        var (first, end) = Touched(span);
        return Sum(span, first, end, new(null, span)).Value;
    }

    private FlowSum Sum(DateSpan asked, int first, int end, DayWeights weights)
    {
        var sum = new FlowSum();
        var wholeFrom = first;
        var wholeTo = end;
        while (wholeFrom < wholeTo && !IsWhole(nodes[wholeFrom])) sum.AddPart(nodes[wholeFrom++], asked, CoveredPart, weights);
        while (wholeFrom < wholeTo && !IsWhole(nodes[wholeTo - 1])) sum.AddPart(nodes[--wholeTo], asked, CoveredPart, weights);
        if (wholeFrom < wholeTo) sum.AddWhole(totals[wholeFrom], totals[wholeTo], nodes[wholeTo - 1]);
        return sum;

        bool IsWhole(FlowNode node) => weights.ArePlain && asked.Contains(node.Span);
    }

    /// <summary>The asked days that no amount covers: before the first node touched, between nodes, after the last.</summary>
    private ImmutableArray<DateSpan> Holes(DateSpan asked, int first, int end)
    {
        if (asked.First > asked.Last) return [];
        if (first == end) return [asked];

        var holes = ImmutableArray.CreateBuilder<DateSpan>();
        if (asked.First < nodes[first].Span.First) holes.Add(new(asked.First, nodes[first].Span.First.AddDays(-1)));
        holes.AddRange(gaps.Where(gap => nodes[first].Span.Last < gap.First && gap.Last < nodes[end - 1].Span.First));
        if (nodes[end - 1].Span.Last < asked.Last) holes.Add(new(nodes[end - 1].Span.Last.AddDays(1), asked.Last));
        return holes.ToImmutable();
    }

    private (int First, int End) Touched(DateSpan asked)
    {
        var first = IndexOf(node => node.Span.Last < asked.First);
        var end = IndexOf(node => node.Span.First <= asked.Last);
        return (first, Math.Max(first, end));
    }

    private DateOnly? LastDayTo(DateOnly date)
    {
        var before = IndexOf(node => node.Span.First <= date);
        return before == 0 ? null : nodes[before - 1].Span.Last < date ? nodes[before - 1].Span.Last : date;
    }

    /// <summary>How many nodes, from the first on, are before some day.</summary>
    private int IndexOf(Func<FlowNode, bool> isBefore)
    {
        var (low, high) = (0, nodes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(nodes[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private Result None(Reason reason, DateOnly date) =>
        Result.None(reason with { Measure = measure.Id, At = date }, unit) with { At = date, Measure = measure.Id, Scope = scope };
}
