using System.Collections.Immutable;

namespace DmpAnalytics.Charts;

/// <summary>A place on an axis and its text.</summary>
public sealed record ChartTick(decimal At, string Label);

/// <summary>
/// The horizontal axis. Of time: places are day numbers. Of categories: places are 0, 1, 2… and the ticks are all of them.
/// </summary>
public sealed record ChartXAxis(bool IsTime, decimal First, decimal Last, ImmutableArray<ChartTick> Ticks);

/// <summary>The vertical axis: from zero (or below, for falls) to its last tick, at most five grid lines.</summary>
public sealed record ChartYAxis(decimal Min, decimal Max, ImmutableArray<ChartTick> Ticks, string Unit);
