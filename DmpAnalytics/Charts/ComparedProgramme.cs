using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Charts;

/// <summary>One programme of a comparison: the same answers of each, in one money, each at its own date unless one was asked.</summary>
/// <remarks>
/// <paramref name="Question"/>: as asked of this programme, with its date: what a number opens.
/// <paramref name="Resolved"/>: with every default put in.
/// </remarks>
public sealed record ComparedProgramme(Question Question, ResolvedQuestion Resolved)
{
    public required Answer Spend { get; init; }

    /// <summary>Dossiers created.</summary>
    public required Answer Created { get; init; }

    /// <summary>Dossiers created, in percent of the population.</summary>
    public required Answer Coverage { get; init; }

    /// <summary>By denominator: created, active, activated.</summary>
    public required ImmutableArray<Answer> Costs { get; init; }

    public required Answer Attainment { get; init; }

    /// <summary>Spend and coverage at the ends of the years up to the date.</summary>
    public required ImmutableArray<TrailPoint> Trail { get; init; }

    public Programme Programme => Resolved.Programme;
}

/// <summary>Where a programme stood at a date.</summary>
public sealed record TrailPoint(DateOnly At, Result Spend, Result Coverage);
