using System.Numerics;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>An exact quotient of whole numbers, so that the second implementation never rounds before the end.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger above;
    private readonly BigInteger below;

    private Fraction(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below) * below.Sign;
        (this.above, this.below) = (above / common, below / common);
    }

    public static Fraction Zero => 0m;

    public bool IsZero => above.IsZero;

    private BigInteger Below => below.IsZero ? BigInteger.One : below;

    /// <summary>Figures have at most six decimals.</summary>
    public static implicit operator Fraction(decimal value) => new(new BigInteger(value * 1_000_000m), 1_000_000);

    public static Fraction operator +(Fraction a, Fraction b) => new((a.above * b.Below) + (b.above * a.Below), a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) => new((a.above * b.Below) - (b.above * a.Below), a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.above * b.above, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.above * b.Below, a.Below * b.above);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public int CompareTo(Fraction other) => (above * other.Below).CompareTo(other.above * Below);

    /// <summary>Half away from zero.</summary>
    public decimal Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var whole = ((BigInteger.Abs(above) * scale * 2) + Below) / (2 * Below);
        return above.Sign * (decimal)whole / (decimal)scale;
    }

    public override string ToString() => Round(6).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
