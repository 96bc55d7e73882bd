using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// Rule 3 (a) and (b). Choosing: tiers by rank, kind of source, bounds last; in each, of the periods that overlap nothing
/// chosen, the set that covers the most days (then the most periods, then rule 1, then the earliest); then, the shortest
/// first, figures of the tier that wholly contain chosen ones give the days left their remainder. Refining: inside each
/// chosen period or remainder, finer figures that are no bounds are chosen the same way, and refined in turn.
/// </summary>
internal sealed class FlowChoice(StandingOrder order)
{
    /// <summary>Disjoint nodes in order of date.</summary>
    public ImmutableArray<FlowNode> Choose(IReadOnlyCollection<FlowCandidate> candidates)
    {
        var chosen = Pick(candidates);
        Refine(chosen, candidates);
        return chosen;
    }

    private ImmutableArray<FlowNode> Pick(IReadOnlyCollection<FlowCandidate> candidates)
    {
        var chosen = new List<FlowNode>();
        foreach (var tier in candidates.GroupBy(candidate => order.Tier(candidate.Figure)).OrderBy(group => group.Key))
        {
            var free = tier.Where(candidate => Overlapping(chosen, candidate.Span).Count == 0).ToList();
            var best = new FlowSchedule(free, order).Best();
            chosen.AddRange(best.Select(candidate => new FlowNode(candidate, [])));
            chosen.Sort((x, y) => x.Span.First.CompareTo(y.Span.First));

            var taken = best.ToHashSet(ReferenceEqualityComparer.Instance);
            foreach (var container in tier
                .Where(candidate => candidate.Figure.Qualifier != Qualifier.AtMost && !taken.Contains(candidate))
                .OrderBy(candidate => candidate.Span.Days)
                .ThenBy(candidate => candidate.Figure, order))
            {
                Contain(chosen, container);
            }
        }

        return [.. chosen];
    }

    private static void Contain(List<FlowNode> chosen, FlowCandidate container)
    {
        var (at, count) = Overlapping(chosen, container.Span);
        var inside = chosen.Slice(at, count);
        if (count == 0 || !inside.TrueForAll(node => container.Span.Contains(node.Span))) return;
        if (inside.Sum(node => node.Span.Days) == container.Span.Days || inside.Sum(node => node.Value) > container.Value) return;

        chosen.RemoveRange(at, count);
        chosen.Insert(at, new FlowNode(container, [.. inside]));
    }

    private void Refine(ImmutableArray<FlowNode> nodes, IEnumerable<FlowCandidate> candidates)
    {
        if (nodes.IsEmpty) return;
        var used = Figures(nodes).ToHashSet();
        FlowCandidate[] finer =
        [
            .. candidates
                .Where(candidate => !used.Contains(candidate.Figure.Number) && !StandingOrder.IsBound(candidate.Figure))
                .OrderBy(candidate => candidate.Span.First),
        ];
        if (finer.Length > 0) RefineInside(nodes, finer);
    }

    private void RefineInside(IEnumerable<FlowNode> nodes, FlowCandidate[] finer)
    {
        foreach (var node in nodes)
        {
            var within = Within(finer, node.Span);
            if (within.Length == 0) continue;

            RefineInside(node.Children, within);
            var inRest = node.Runs.SelectMany(run => Within(within, run)).ToList();
            if (inRest.Count == 0) continue;

            var picked = Pick(inRest);
            if (node.TryRefine(picked)) Refine(picked, inRest);
        }
    }

    /// <summary>Of candidates in order of their first day, those that lie wholly inside a span.</summary>
    private static FlowCandidate[] Within(FlowCandidate[] byStart, DateSpan span)
    {
        var (low, high) = (0, byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byStart[middle].Span.First < span.First) low = middle + 1;
            else high = middle;
        }

        return [.. byStart.Skip(low).TakeWhile(candidate => candidate.Span.First <= span.Last).Where(candidate => candidate.Span.Last <= span.Last)];
    }

    private static IEnumerable<ulong> Figures(IEnumerable<FlowNode> nodes) =>
        nodes.SelectMany(node => Figures(node.Children).Append(node.Candidate.Figure.Number));

    /// <summary>Where the nodes, disjoint and in order, that share a day with a span begin, and how many they are.</summary>
    private static (int At, int Count) Overlapping(List<FlowNode> chosen, DateSpan span)
    {
        var (low, high) = (0, chosen.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (chosen[middle].Span.Last < span.First) low = middle + 1;
            else high = middle;
        }

        var end = low;
        while (end < chosen.Count && chosen[end].Span.First <= span.Last) end++;
        return (low, end - low);
    }
}
