using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Reports;

/// <summary>
/// A report as its author wrote it: blocks in their order, and the question that all of them ask unless they say otherwise.
/// It holds no value; numbers are asked when it is filled.
/// </summary>
public sealed record Report
{
    /// <summary>More blocks than these are no report.</summary>
    public const int MostBlocks = 300;

    /// <summary>Characters of a title.</summary>
    public const int LongestTitle = 300;

    /// <summary>May hold live names, such as <c>{{programme}}</c>.</summary>
    public required string Title { get; init; }

    public required Language Language { get; init; }

    /// <summary>What every block asks: programme, perimeter, place, dates, prices, date as known.</summary>
    public Question Parameters { get; init; } = new();

    public ImmutableArray<ReportBlock> Blocks { get; init; } = [];
}
