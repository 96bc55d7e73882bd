using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>
/// A named, versioned formula. <paramref name="Formula"/> writes it with the ids of indicators and roles;
/// <paramref name="IsOverPeriod"/> says that it answers for a span of days and not for a date.
/// </summary>
public sealed record IndicatorDefinition(string Id, int Version, string Formula, Func<Calculation, Result> Compute, bool IsOverPeriod = false);
