using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>Everything the Overview shows, in one language.</summary>
public sealed record OverviewData
{
    public required ReferenceData Reference { get; init; }

    public required ResolvedQuestion Question { get; init; }

    public required Edition Edition { get; init; }

    /// <summary>The cost per dossier of the chosen denominator.</summary>
    public required Answer Headline { get; init; }

    public required Answer Overrun { get; init; }

    public required Answer Attainment { get; init; }

    public required ImmutableArray<Fact> Facts { get; init; }

    /// <summary>The perimeters under which something was spent, wholes before their parts.</summary>
    public required ImmutableArray<PerimeterRow> Perimeters { get; init; }

    public required ImmutableArray<ChartModel> Charts { get; init; }

    /// <summary>The perimeters side by side; null where there are not two.</summary>
    public required ChartModel? PerimeterChart { get; init; }

    /// <summary>What is old in all this, in sentences.</summary>
    public required ImmutableArray<string> Stale { get; init; }

    /// <summary>The denominators for which there is a cost.</summary>
    public static IReadOnlyList<Denominator> Denominators { get; } = [.. Enum.GetValues<Denominator>()];

    public IReadOnlyList<Scope> Scopes => [.. Perimeters.Select(row => row.Perimeter.Scope)];
}

/// <summary>One number of the row of facts; <see cref="Anchor"/> points at the part of the lineage that is meant.</summary>
public sealed record Fact(string Label, string Indicator, Result Result, string? Anchor = null)
{
    /// <summary>How it changed over a year and since its start, in words.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>One perimeter and how deep it lies inside others.</summary>
public sealed record PerimeterRow(Perimeter Perimeter, int Depth);
