using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>The figure that stands for some days, and the others that state an amount for the same days.</summary>
internal sealed class PlainPeriod(Figure figure, int first, int last, IReadOnlyList<Figure> rivals)
{
    public Figure Figure => figure;

    public int First => first;

    public int Last => last;

    public int Days => last - first + 1;

    public decimal Value => figure.Value;

    public decimal Low => rivals.Select(rival => rival.Value).Append(Value).Min();

    public decimal High => rivals.Select(rival => rival.Value).Append(Value).Max();

    public bool Overlaps(PlainPeriod other) => First <= other.Last && other.First <= Last;

    public bool Holds(PlainPeriod other) => First <= other.First && other.Last <= Last;
}

/// <summary>A chosen period with the chosen periods that it contains.</summary>
internal sealed class PlainNode(PlainPeriod period, IReadOnlyList<PlainNode> inside)
{
    public PlainPeriod Period => period;

    public IReadOnlyList<PlainNode> Inside => inside;
}

/// <summary>An unbroken run of days that carries one amount.</summary>
internal sealed class PlainRun(int first, int last, Fraction amount, PlainPeriod period)
{
    public int First => first;

    public int Last => last;

    public int Days => last - first + 1;

    public Fraction Amount => amount;

    public PlainPeriod Period => period;
}
