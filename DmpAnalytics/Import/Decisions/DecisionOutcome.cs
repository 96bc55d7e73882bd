using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Decisions;

/// <summary>What came of a decision about a figure. Codes are public.</summary>
public enum DecisionStatus
{
    Decided,

    /// <summary>There is no figure of this id.</summary>
    UnknownFigure,

    /// <summary>The figure has this rank or value already.</summary>
    Same,

    NoReason,

    /// <summary>The reason is longer than <see cref="Decider.LongestReason"/>.</summary>
    LongReason,

    /// <summary>A figure of this unit cannot have this value.</summary>
    BadValue,

    /// <summary>The figure was changed while it was decided about.</summary>
    Stale,
}

/// <summary>What came of a decision; the data version it made, or null where nothing was written.</summary>
public sealed record DecisionOutcome(DecisionStatus Status, DataVersion? Version);
