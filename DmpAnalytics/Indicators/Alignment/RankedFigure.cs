using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Alignment;

/// <summary>A figure with its place in the <see cref="StandingOrder"/>.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Trust">The kind of its source; less is better.</param>
/// <param name="Digits">The significant digits of its value.</param>
/// <param name="Published">The first day on which its source can have been published; the earliest of all where that is not known.</param>
internal readonly record struct RankedFigure(Figure Figure, int Trust, int Digits, DateOnly Published) : IComparable<RankedFigure>
{
    public int CompareTo(RankedFigure other) => Before(other).Order;

    /// <summary>Below zero where this one stands before the other, and what decides it.</summary>
    public (int Order, SetAside Why) Before(RankedFigure other)
    {
        var (x, y) = (Figure, other.Figure);
        if (x.Rank != y.Rank) return (x.Rank - y.Rank, SetAside.LowerRank);
        if (Trust != other.Trust) return (Trust - other.Trust, SetAside.LessTrustedSource);
        if (x.Qualifier != y.Qualifier) return (x.Qualifier - y.Qualifier, SetAside.WeakerQualifier);
        if (x.Precision != y.Precision) return (x.Precision - y.Precision, SetAside.LessPreciseDate);
        if (Digits != other.Digits) return (other.Digits - Digits, SetAside.FewerDigits);
        if (Published != other.Published) return (other.Published.CompareTo(Published), SetAside.PublishedEarlier);

        var order = string.CompareOrdinal(x.Source, y.Source);
        if (order == 0) order = x.Period.First.CompareTo(y.Period.First);
        if (order == 0) order = x.Period.Last.CompareTo(y.Period.Last);
        return (order == 0 ? x.Number.CompareTo(y.Number) : order, SetAside.SourceOrder);
    }
}
