using System.Collections.Immutable;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>The chosen amounts of a flow with those inside them.</summary>
internal static class FlowParts
{
    public static IEnumerable<FlowNode> All(ImmutableArray<FlowNode> nodes) =>
        nodes.SelectMany(node => All(node.Children).Concat(All(node.Finer)).Prepend(node));

    /// <summary>The largest amounts that lie wholly inside a span; <paramref name="nodes"/> are disjoint and in order of date.</summary>
    public static IEnumerable<FlowNode> Inside(ImmutableArray<FlowNode> nodes, DateSpan span)
    {
        for (var i = FirstTo(nodes, span.First); i < nodes.Length && nodes[i].Span.First <= span.Last; i++)
        {
            var node = nodes[i];
            if (span.Contains(node.Span))
            {
                yield return node;
                continue;
            }

            foreach (var part in Inside(node.Children, span).Concat(Inside(node.Finer, span))) yield return part;
        }
    }

    /// <summary>The first that does not end before a day.</summary>
    private static int FirstTo(ImmutableArray<FlowNode> nodes, DateOnly day)
    {
        var (low, high) = (0, nodes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (nodes[middle].Span.Last < day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
