using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Drafts;

/// <summary>Whether a draft was let in, and if not why. Codes are public.</summary>
public enum ReleaseStatus
{
    /// <summary>It is an import now.</summary>
    Released,

    /// <summary>The store says all of it already: no data version was made.</summary>
    NothingNew,

    /// <summary>It will be let in at its second.</summary>
    Scheduled,

    /// <summary>There is no such draft.</summary>
    Unknown,

    /// <summary>It was let in or thrown away before.</summary>
    Ended,

    /// <summary>Another person changed it at the same time.</summary>
    Changed,

    /// <summary>A question is open.</summary>
    Questions,

    /// <summary>Errors keep it out.</summary>
    Errors,

    /// <summary>Warnings are to be acknowledged with a reason.</summary>
    Warnings,

    /// <summary>Another person than the one who prepared it is to let it in.</summary>
    SecondPerson,

    /// <summary>The data changed since the difference was looked at, so that another one would be written.</summary>
    DifferenceChanged,

    /// <summary>The second set for it has passed already.</summary>
    TimePassed,
}

/// <summary>What came of letting a draft in.</summary>
/// <param name="Status">Whether, and why not.</param>
/// <param name="Review">What was looked at; null for a draft that is not there or has ended.</param>
/// <param name="Version">The data version that was made; null where nothing was written.</param>
public sealed record ReleaseOutcome(ReleaseStatus Status, DraftReview? Review, DataVersion? Version = null)
{
    public bool IsRefused => Status is not (ReleaseStatus.Released or ReleaseStatus.NothingNew or ReleaseStatus.Scheduled);
}
