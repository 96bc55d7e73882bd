using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>One plausibility rule.</summary>
/// <param name="Id">Public and never renamed, in snake_case.</param>
/// <param name="Find">What the rule finds; reads and changes nothing.</param>
public sealed record CheckRule(string Id, Func<CheckedData, CheckOptions, IEnumerable<Finding>> Find)
{
    /// <summary>What it finds in a group of figures depends on that group alone, so that it may be given one group after the other.</summary>
    public bool IsOfSeries { get; init; }
}
