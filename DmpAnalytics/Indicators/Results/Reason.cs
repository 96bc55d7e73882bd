namespace DmpAnalytics.Indicators.Results;

/// <summary>Why there is no answer. Codes are public and frozen.</summary>
public enum ReasonCode
{
    NoFigure,
    Unknown,
    NoRecentFigure,
    NotCovered,
    NoScope,
    MixedScopes,
    NoTarget,
    TargetNotComparable,
    ZeroDenominator,
    NoGrowth,
    Break,
    NoPopulation,
    NoIndex,
    NoRate,
    NotPublished,
}

/// <summary>A typed reason with what a sentence about it needs; wording is made elsewhere.</summary>
public sealed record Reason(ReasonCode Code)
{
    /// <summary>The measure whose figure is missing, if one is.</summary>
    public string? Measure { get; init; }

    /// <summary>The date asked.</summary>
    public DateOnly? At { get; init; }

    /// <summary>The date up to which (or from which, for <see cref="ReasonCode.Unknown"/>) something is known.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>The first day counted the new way, for <see cref="ReasonCode.Break"/>.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Percent of the days that are covered.</summary>
    public decimal? Cover { get; init; }

    /// <summary>A year without population, index or rate.</summary>
    public int? Year { get; init; }
}
