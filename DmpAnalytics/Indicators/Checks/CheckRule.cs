using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>One plausibility rule.</summary>
/// <param name="Id">Public and never renamed, in snake_case.</param>
/// <param name="Find">What the rule finds; reads and changes nothing.</param>
public sealed record CheckRule(string Id, Func<CheckedData, CheckOptions, IEnumerable<Finding>> Find);
