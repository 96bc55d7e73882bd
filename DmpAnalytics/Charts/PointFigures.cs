using System.Collections.Immutable;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Charts;

/// <summary>
/// The figures behind one value, read by read: each leaf of its calculation with the lines that make it, whose contributions
/// sum to it exactly, before rounding.
/// </summary>
/// <param name="Role">What the leaf is to the formula; null where it is the answer itself.</param>
/// <param name="Result">The leaf.</param>
/// <param name="Sum">The sum of what its lines contribute, in its unit; null where it rests on no figure or does not answer.</param>
public sealed record PointFigures(InputRole? Role, Result Result, decimal? Sum)
{
    /// <summary>The leaves of a result that rest on figures, in the order of the formula.</summary>
    public static ImmutableArray<PointFigures> Of(Result result) => [.. Leaves(null, result)];

    private static IEnumerable<PointFigures> Leaves(InputRole? role, Result result)
    {
        if (!result.Figures.IsEmpty) yield return new(role, result, result.HasValue ? result.Figures.Sum(use => use.Contribution) : null);
        foreach (var input in result.Inputs)
        {
            foreach (var leaf in Leaves(input.Role, input.Result)) yield return leaf;
        }
    }
}
