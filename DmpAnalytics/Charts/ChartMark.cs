using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Charts;

/// <summary>The shape of a point: how sure it is can be read without colour.</summary>
public enum MarkShape
{
    Circle,
    Up,
    Down,
    Square,
    Diamond,
    Ring,
}

/// <summary>
/// How sure a point is: ● published or computed from what was published, ○ interpolated or pro rata, □ carried forward,
/// ◇ estimated or open on both sides, ▲ at least, ▼ at most, ◌ projected. A triangle is hollow when its value is neither
/// published nor computed from what was published.
/// </summary>
public readonly record struct ChartMark(MarkShape Shape, bool IsHollow) : IComparable<ChartMark>
{
    /// <summary>The key of its words.</summary>
    public string Key => (Shape, IsHollow) switch
    {
        (MarkShape.Circle, false) => "mark.reported",
        (MarkShape.Circle, true) => "mark.between",
        (MarkShape.Up, false) => "mark.at_least",
        (MarkShape.Up, true) => "mark.at_least_between",
        (MarkShape.Down, false) => "mark.at_most",
        (MarkShape.Down, true) => "mark.at_most_between",
        (MarkShape.Square, _) => "mark.carried",
        (MarkShape.Diamond, _) => "mark.estimated",
        _ => "mark.projected",
    };

    public static bool operator <(ChartMark left, ChartMark right) => left.CompareTo(right) < 0;

    public static bool operator <=(ChartMark left, ChartMark right) => left.CompareTo(right) <= 0;

    public static bool operator >(ChartMark left, ChartMark right) => left.CompareTo(right) > 0;

    public static bool operator >=(ChartMark left, ChartMark right) => left.CompareTo(right) >= 0;

    /// <summary>A bound is told first, then the basis; a value open on both sides is an estimate.</summary>
    public static ChartMark Of(Qualifiers qualifiers, Basis basis)
    {
        if (basis == Basis.Projected) return new(MarkShape.Ring, true);

        var isFirm = basis is Basis.Reported or Basis.Derived;
        return (qualifiers.HasFlag(Qualifiers.AtLeast), qualifiers.HasFlag(Qualifiers.AtMost)) switch
        {
            (true, true) => new(MarkShape.Diamond, true),
            (true, false) => new(MarkShape.Up, !isFirm),
            (false, true) => new(MarkShape.Down, !isFirm),
            _ => basis switch
            {
                Basis.Estimated => new(MarkShape.Diamond, true),
                Basis.CarriedForward => new(MarkShape.Square, true),
                _ => new(MarkShape.Circle, !isFirm),
            },
        };
    }

    public int CompareTo(ChartMark other) => (Shape, IsHollow).CompareTo((other.Shape, other.IsHollow));
}
