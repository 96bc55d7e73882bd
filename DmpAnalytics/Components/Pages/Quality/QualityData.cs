using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Components.Pages.Quality;

/// <summary>The findings of one rule and programme; a source that several programmes share has none.</summary>
public sealed record QualityGroup(string Rule, Programme? Programme, ImmutableArray<Finding> Findings);

/// <summary>A sum of money that was not chosen, beside what the chosen ones lay on its days.</summary>
public sealed record CrossCheck(Programme Programme, Scope Scope, Alternative Alternative)
{
    /// <summary>What is laid less what the figure states, in its unit.</summary>
    public decimal Difference => Alternative.Laid!.Value - Alternative.Figure.Value;
}

/// <summary>Everything Data quality shows.</summary>
public sealed record QualityData
{
    public required ReferenceData Reference { get; init; }

    public required QualityState State { get; init; }

    public required ImmutableArray<Problem> Ignored { get; init; }

    /// <summary>All of them, whatever the filters.</summary>
    public required IReadOnlyList<Finding> All { get; init; }

    /// <summary>Those of the filters, by rule and programme.</summary>
    public required ImmutableArray<QualityGroup> Groups { get; init; }

    public required ImmutableArray<CrossCheck> CrossChecks { get; init; }

    public int Shown => Groups.Sum(group => group.Findings.Length);
}
