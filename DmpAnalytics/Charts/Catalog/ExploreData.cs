using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Charts.Catalog;

/// <summary>Everything Explore shows for one state, in one language.</summary>
public sealed record ExploreData
{
    public required ReferenceData Reference { get; init; }

    /// <summary>As understood.</summary>
    public required ExploreState State { get; init; }

    /// <summary>What of the address was left out.</summary>
    public required ImmutableArray<Problem> Ignored { get; init; }

    /// <summary>At least one.</summary>
    public required ImmutableArray<ExploreLine> Lines { get; init; }

    /// <summary>How many lines were asked beyond those that one view holds.</summary>
    public required int LeftOut { get; init; }

    public required ChartModel Model { get; init; }

    /// <summary>The point that is opened, with its whole calculation.</summary>
    public OpenedPoint? Point { get; init; }

    /// <summary>The step of the series.</summary>
    public Every Every => Lines[0].Series.Question.Every;
}

/// <summary>A point with its calculation.</summary>
/// <param name="Line">The line it lies on.</param>
/// <param name="At">Its date.</param>
/// <param name="Answer">The answer with its lineage; its question spans the step.</param>
/// <param name="Question">The question as it can be asked again.</param>
public sealed record OpenedPoint(ExploreLine Line, DateOnly At, Answer Answer, Question Question);
