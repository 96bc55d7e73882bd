using System.Collections.Immutable;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Components.Pages.Compare;

/// <summary>Everything the comparison shows, in one language.</summary>
public sealed record CompareData
{
    public required ReferenceData Reference { get; init; }

    /// <summary>In the order of the file; at least one.</summary>
    public required ImmutableList<ComparedProgramme> Compared { get; init; }

    public required ImmutableArray<ChartModel> Charts { get; init; }
}
