using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Components.Pages.Targets;

/// <summary>Everything the page of targets shows, in one language.</summary>
public sealed record TargetsData
{
    public required ReferenceData Reference { get; init; }

    public required ResolvedQuestion Question { get; init; }

    /// <summary>What is judged, by due date.</summary>
    public required ImmutableArray<TargetReview> Reviews { get; init; }

    /// <summary>Forecasts and envelopes of which nothing was promised, and promises withdrawn by our judgement: shown, not judged.</summary>
    public required ImmutableArray<Target> Beside { get; init; }

    /// <summary>The measures whose promises can be drawn; the first is drawn unless the reader chooses.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    public required string? Drawn { get; init; }

    /// <summary>Null where nothing promised can be drawn.</summary>
    public required ChartModel? Chart { get; init; }
}
