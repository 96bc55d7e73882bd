using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>Says of a sum which figures lie behind it and on which days, and which were set aside and why (rule 10).</summary>
internal sealed class FlowLineage
{
    private readonly FlowLedger ledger;
    private readonly ImmutableArray<FlowNode> nodes;
    private readonly ImmutableArray<FlowCandidate> notChosen;
    private readonly ImmutableArray<Alternative> setAside;
    private readonly HashSet<ulong> refused = [];
    private readonly List<FlowNode> flagged = [];

    public FlowLineage(
        FlowLedger ledger,
        ImmutableArray<FlowNode> nodes,
        IReadOnlyList<FlowCandidate> candidates,
        ImmutableArray<Alternative> deprecated,
        ImmutableArray<Alternative> beforeStart)
    {
        this.ledger = ledger;
        this.nodes = nodes;
        var used = new HashSet<ulong>();
        foreach (var node in nodes) Collect(node, used);
        notChosen = [.. candidates.Where(candidate => !used.Contains(candidate.Figure.Number)).OrderBy(candidate => candidate.Span.First)];
        setAside = [.. deprecated, .. beforeStart];
    }

    /// <summary>The flags of all figures that lay on the asked days.</summary>
    public FigureStatus StatusOn(DateSpan asked) =>
        flagged.Where(node => node.Span.Overlaps(asked)).Aggregate(FigureStatus.None, (set, node) => set | node.Candidate.Figure.Status);

    public Result Add(Result result, DateSpan asked, DayWeights weights)
    {
        var uses = ImmutableArray.CreateBuilder<FigureUse>();
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var node in nodes)
        {
            if (node.Span.Overlaps(asked)) AddUses(node, asked, 1, weights, uses, alternatives);
        }

        foreach (var candidate in notChosen)
        {
            if (!candidate.Span.Overlaps(asked)) continue;
            alternatives.Add(new(candidate.Figure, WhyNotChosen(candidate)) { Laid = ledger.Laid(candidate.Span) });
            alternatives.AddRange(candidate.Standing.Alternatives);
        }

        alternatives.AddRange(setAside.Where(other => other.Figure.Period.First <= asked.Last));
        return result with { Figures = uses.ToImmutable(), Alternatives = alternatives.ToImmutable() };
    }

    private static void AddUses(
        FlowNode node,
        DateSpan asked,
        decimal scale,
        DayWeights weights,
        ImmutableArray<FigureUse>.Builder uses,
        ImmutableArray<Alternative>.Builder alternatives)
    {
        if (!node.Span.Overlaps(asked)) return;
        alternatives.AddRange(node.Candidate.Standing.Alternatives);
        foreach (var child in node.Children) AddUses(child, asked, scale, weights, uses, alternatives);

        var finerScale = scale * FinerScale(node);
        foreach (var finer in node.Finer) AddUses(finer, asked, finerScale, weights, uses, alternatives);

        var left = scale * (node.Remainder - (node.IsScaled ? node.Remainder : node.Finer.Sum(finer => finer.Value)));
        var days = node.Runs.Sum(run => run.Days);
        var isWhole = node.Children.IsEmpty && node.Finer.IsEmpty;
        if (node.Runs.IsEmpty) uses.Add(new(node.Candidate.Figure, FigureRole.Total, 0) { Span = node.Span });
        foreach (var run in node.Runs)
        {
            if (!run.Overlaps(asked)) continue;
            var inside = run.Within(asked);
            var role = inside.Days < run.Days ? FigureRole.Cut : !isWhole ? FigureRole.Remainder : scale != 1 ? FigureRole.Scaled : FigureRole.Whole;
            uses.Add(new(node.Candidate.Figure, role, left * weights.Days(inside) / days) { Span = inside });
        }
    }

    private static decimal FinerScale(FlowNode node) =>
        node.IsScaled && node.Finer.Sum(finer => finer.Value) is var sum and not 0 ? node.Remainder / sum : 1;

    private SetAside WhyNotChosen(FlowCandidate candidate)
    {
        foreach (var node in nodes)
        {
            if (node.Span.Contains(candidate.Span))
                return StandingOrder.IsBound(candidate.Figure) ? SetAside.BoundNotRefining
                    : refused.Contains(candidate.Figure.Number) ? SetAside.FinerSumExceedsWhole
                    : SetAside.CrossCheck;
        }

        return nodes.Where(node => node.Span.Overlaps(candidate.Span)).All(node => candidate.Span.Contains(node.Span))
            ? SetAside.CrossCheck
            : SetAside.Overlaps;
    }

    private void Collect(FlowNode node, HashSet<ulong> used)
    {
        used.Add(node.Candidate.Figure.Number);
        if (node.Candidate.Figure.Status != FigureStatus.None) flagged.Add(node);
        refused.UnionWith(node.Refused.Select(finer => finer.Candidate.Figure.Number));
        foreach (var part in node.Children.Concat(node.Finer)) Collect(part, used);
    }
}
