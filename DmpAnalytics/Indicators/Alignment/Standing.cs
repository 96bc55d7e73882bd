using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>
/// One figure that stands, with all that were set aside for it. The rivals (not the deprecated) widen its range:
/// the lowest and highest of all.
/// </summary>
public sealed record Standing(Figure Figure, ImmutableArray<Alternative> Alternatives)
{
    public decimal Low => Rivals.Append(Figure.Value).Min();

    public decimal High => Rivals.Append(Figure.Value).Max();

    public bool IsBound => StandingOrder.IsBound(Figure);

    private IEnumerable<decimal> Rivals => from alternative in Alternatives where alternative.IsRival select alternative.Figure.Value;

    public Standing WithRival(Figure rival, SetAside why) =>
        this with { Alternatives = Alternatives.Add(new(rival, why) { IsRival = true, Instead = Figure }) };

    public Standing WithAgreeing(Figure rounded) =>
        this with { Alternatives = Alternatives.Add(new(rounded, SetAside.Agrees) { Instead = Figure }) };

    /// <summary>Of figures that compete, the one that stands; null where all are deprecated.</summary>
    public static Standing? Of(IEnumerable<Figure> competing, StandingOrder order)
    {
        var sorted = order.Sorted(competing);
        if (sorted.Length == 0 || sorted[0].Figure.Rank == Rank.Deprecated) return null;

        var standing = sorted[0];
        var aside = ImmutableArray.CreateBuilder<Alternative>(sorted.Length - 1);
        foreach (var other in sorted.AsSpan(1))
        {
            aside.Add(new(other.Figure, StandingOrder.WhyAside(other, standing)) { IsRival = other.Figure.Rank != Rank.Deprecated, Instead = standing.Figure });
        }

        return new(standing.Figure, aside.MoveToImmutable());
    }
}
