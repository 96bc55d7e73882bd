using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>A figure that stands for its days, after the days before the start were cut off.</summary>
public sealed record FlowCandidate(Standing Standing, DateSpan Span)
{
    public Figure Figure => Standing.Figure;

    public decimal Value => Standing.Figure.Value;
}

/// <summary>
/// One chosen amount and how it lies on its days (rule 3). <see cref="Children"/> keep their own days; the rest of the
/// value (the remainder) lies on the other days: on <see cref="Finer"/> figures as they say, and on
/// <see cref="Runs"/> by days. Where finer figures cover all the days left (<see cref="IsScaled"/>), the remainder is
/// spread over them in proportion. All days of <see cref="Span"/> carry an amount, each once.
/// </summary>
public sealed class FlowNode
{
    public FlowNode(FlowCandidate candidate, ImmutableArray<FlowNode> children)
    {
        Candidate = candidate;
        Children = children;
        Runs = Gaps(candidate.Span, children);
    }

    public FlowCandidate Candidate { get; }

    public DateSpan Span => Candidate.Span;

    public decimal Value => Candidate.Value;

    public ImmutableArray<FlowNode> Children { get; }

    public ImmutableArray<FlowNode> Finer { get; private set; } = [];

    /// <summary>The days that carry the remainder spread by days; each run is cut on its own.</summary>
    public ImmutableArray<DateSpan> Runs { get; private set; }

    /// <summary>Finer figures that were set aside together.</summary>
    public ImmutableArray<FlowNode> Refused { get; private set; } = [];

    public bool IsScaled => Runs.IsEmpty && !Finer.IsEmpty;

    /// <summary>The value less what the children carry.</summary>
    public decimal Remainder => Value - Children.Sum(child => child.Value);

    /// <summary>Lets finer figures keep their days, or refuses them all where they exceed the remainder or say nothing of its shape.</summary>
    public bool TryRefine(ImmutableArray<FlowNode> finer)
    {
        var sum = finer.Sum(node => node.Value);
        var left = Runs.SelectMany(run => Gaps(run, finer)).ToImmutableArray();
        if (sum > Remainder || (left.IsEmpty && sum == 0 && Remainder > 0))
        {
            Refused = finer;
            return false;
        }

        Finer = finer;
        Runs = left;
        return true;
    }

    /// <summary>The runs of days of a span that disjoint nodes, in order of date, leave free.</summary>
    public static ImmutableArray<DateSpan> Gaps(DateSpan span, IEnumerable<FlowNode> nodes)
    {
        var gaps = ImmutableArray.CreateBuilder<DateSpan>();
        var next = span.First;
        foreach (var node in nodes)
        {
            if (!node.Span.Overlaps(span)) continue;
            if (node.Span.First > next) gaps.Add(new(next, node.Span.First.AddDays(-1)));
            next = node.Span.Last.AddDays(1);
        }

        if (next <= span.Last) gaps.Add(new(next, span.Last));
        return gaps.ToImmutable();
    }
}
