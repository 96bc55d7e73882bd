namespace DmpAnalytics.Storage.Drafts;

/// <summary>Where a draft stands. Codes are stored.</summary>
public enum DraftState
{
    /// <summary>Its author works on it.</summary>
    Prepared,

    /// <summary>Its author is done; another person is to release it.</summary>
    AwaitingReview,

    /// <summary>It is released at a set second.</summary>
    Scheduled,

    /// <summary>It became an import, or said nothing new.</summary>
    Released,

    /// <summary>It was thrown away.</summary>
    Discarded,
}
