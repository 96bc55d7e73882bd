using System.Collections.Immutable;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// Of overlapping periods, the disjoint set that covers the most days; among equals the most periods; among equals, at
/// the first place where two sets differ in order of date, rule 1, then the earliest. Found from the last period back.
/// </summary>
internal sealed class FlowSchedule
{
    private readonly FlowCandidate[] byStart;
    private readonly StandingOrder order;

    public FlowSchedule(IEnumerable<FlowCandidate> candidates, StandingOrder order)
    {
        this.order = order;
        byStart = [.. candidates.OrderBy(candidate => candidate.Span.First).ThenBy(candidate => candidate.Span.Last).ThenBy(candidate => candidate.Figure, order)];
    }

    public ImmutableArray<FlowCandidate> Best()
    {
        var best = new Chain?[byStart.Length + 1];
        for (var i = byStart.Length - 1; i >= 0; i--)
        {
            var rest = best[NextAfter(byStart[i].Span.Last, i)];
            var taken = new Chain(byStart[i], rest, byStart[i].Span.Days + (rest?.Days ?? 0), 1 + (rest?.Count ?? 0));
            best[i] = IsBetter(taken, best[i + 1]) ? taken : best[i + 1];
        }

        var set = ImmutableArray.CreateBuilder<FlowCandidate>();
        for (var link = best[0]; link is not null; link = link.Rest) set.Add(link.First);
        return set.ToImmutable();
    }

    private bool IsBetter(Chain taken, Chain? skipped)
    {
        if (skipped is null || taken.Days != skipped.Days) return taken.Days > (skipped?.Days ?? 0);
        if (taken.Count != skipped.Count) return taken.Count > skipped.Count;

        Chain? left = taken;
        Chain? right = skipped;
        while (left is not null && right is not null && !ReferenceEquals(left, right))
        {
            var difference = order.Compare(left.First.Figure, right.First.Figure);
            if (!ReferenceEquals(left.First, right.First)) return difference <= 0;
            (left, right) = (left.Rest, right.Rest);
        }

        return true;
    }

    private int NextAfter(DateOnly last, int from)
    {
        var (low, high) = (from + 1, byStart.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byStart[middle].Span.First <= last) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private sealed record Chain(FlowCandidate First, Chain? Rest, int Days, int Count);
}
