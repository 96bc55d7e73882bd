namespace DmpAnalytics.Charts;

/// <summary>A dated fact: a tick under the axis whose number the table explains.</summary>
public sealed record ChartEvent(int Number, decimal X, string When, string Title);

/// <summary>Where a measure starts to count something else: the line stops there.</summary>
public sealed record ChartBreak(decimal X, string When, string What);

/// <summary>
/// A promised level: a dashed line from its announcement to a flag at its due date. A superseded one is thin and grey.
/// </summary>
/// <remarks>
/// <paramref name="IsCurrent"/>: the one by which the answer is judged.
/// </remarks>
public sealed record ChartTarget(string Id, string Label, decimal Value, string Text, decimal From, decimal Due, bool IsCurrent)
{
    /// <summary>The value on the day of the announcement, where the straight path from it to the promise is drawn; null draws the level.</summary>
    public decimal? Start { get; init; }
}
