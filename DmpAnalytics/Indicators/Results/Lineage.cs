using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>What a figure did in a calculation. Codes are public and frozen.</summary>
public enum FigureRole
{
    /// <summary>The value as published.</summary>
    Reported,

    /// <summary>The point before, of an interpolation.</summary>
    Before,

    /// <summary>The point after, of an interpolation.</summary>
    After,

    /// <summary>The last point, carried forward.</summary>
    Carried,

    /// <summary>Confirms or agrees with the value, and renews its age.</summary>
    Confirms,

    /// <summary>Its whole amount is in a sum.</summary>
    Whole,

    /// <summary>The days left by finer figures carry its remainder.</summary>
    Remainder,

    /// <summary>Cut by the date asked: pro rata by days.</summary>
    Cut,

    /// <summary>Lays more money than it was published with: its parts cover all its days and a difference is spread over them.</summary>
    Scaled,

    /// <summary>A whole whose finer figures cover all its days: it says what they must sum to.</summary>
    Total,
}

/// <summary>Why a figure was set aside. Codes are public and frozen.</summary>
public enum SetAside
{
    Deprecated,
    LowerRank,
    LessTrustedSource,
    WeakerQualifier,
    LessPreciseDate,
    FewerDigits,
    PublishedEarlier,
    SourceOrder,
    Overlaps,
    CrossCheck,
    FinerSumExceedsWhole,
    BoundNotRefining,
    ContradictsBound,
    BeforeStart,
    AtLeastBelowEarlier,
    AtMostAboveLater,
    RoundedBelowEarlier,
    Agrees,
    NearestRival,
    NoSameSource,
    NotPublishedByThen,
}

/// <summary>A figure behind a value and what it contributed, in the unit of the input.</summary>
public sealed record FigureUse(Figure Figure, FigureRole Role, decimal Contribution)
{
    /// <summary>The days on which a contribution to a sum lies.</summary>
    public DateSpan? Span { get; init; }
}

/// <summary>A figure set aside, and why. A rival states another value for the same thing.</summary>
public sealed record Alternative(Figure Figure, SetAside Why)
{
    public bool IsRival { get; init; }

    /// <summary>The figure that stands in its place.</summary>
    public Figure? Instead { get; init; }

    /// <summary>What the chosen figures lay on its days, to compare it with; for sums.</summary>
    public decimal? Laid { get; init; }
}
