using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Components.Controls;

/// <summary>What became of a view that names its data version.</summary>
public enum FrozenState
{
    /// <summary>Nothing it shows is different today.</summary>
    Current,

    /// <summary>Its number or a point of a chart is different today.</summary>
    Revised,

    /// <summary>Its number has no answer any more, or what it is about is gone.</summary>
    Withdrawn,

    /// <summary>A newer version exists; the page shows lists, which are not compared.</summary>
    Older,
}

/// <summary>A view on its own data version against the latest one.</summary>
public sealed record FrozenView(FrozenState State, Edition Then, Edition Now)
{
    /// <summary>The number of the page, then and now; null where it has none.</summary>
    public Answer? NumberThen { get; init; }

    public Answer? NumberNow { get; init; }

    /// <summary>Why the number differs.</summary>
    public ImmutableArray<Difference> Causes { get; init; } = [];

    /// <summary>The points that moved, chart by chart, by the chart's title then; charts in which none moved are left out.</summary>
    public ImmutableArray<(string Title, ImmutableArray<ChartChange> Changes)> Charts { get; init; } = [];
}
