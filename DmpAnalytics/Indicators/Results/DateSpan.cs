namespace DmpAnalytics.Indicators.Results;

/// <summary>Whole days from one to another; both ends count.</summary>
public readonly record struct DateSpan(DateOnly First, DateOnly Last)
{
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>How many of these days lie in another span.</summary>
    public int DaysIn(DateSpan other) =>
        Math.Max(0, Math.Min(Last.DayNumber, other.Last.DayNumber) - Math.Max(First.DayNumber, other.First.DayNumber) + 1);

    /// <summary>The days of this span that lie in another; only where they overlap.</summary>
    public DateSpan Within(DateSpan other) =>
        new(First > other.First ? First : other.First, Last < other.Last ? Last : other.Last);

    public bool Contains(DateSpan other) => First <= other.First && other.Last <= Last;

    public bool Overlaps(DateSpan other) => First <= other.Last && other.First <= Last;
}
