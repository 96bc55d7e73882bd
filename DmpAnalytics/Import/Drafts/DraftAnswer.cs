using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>Why something was not done with a draft. Codes are public.</summary>
public enum DraftRefusal
{
    /// <summary>There is no such draft.</summary>
    Unknown,

    /// <summary>It was let in or thrown away before.</summary>
    Ended,

    /// <summary>Others changed it at the same time; nothing was written.</summary>
    Changed,

    /// <summary>There is no file of this name in it.</summary>
    NoSuchFile,

    /// <summary>No file was sent.</summary>
    NoFile,

    /// <summary>More files than one draft may have.</summary>
    TooManyFiles,

    /// <summary>More bytes than one draft may have.</summary>
    TooLarge,

    /// <summary>More lines than one draft may have.</summary>
    TooManyLines,

    /// <summary>An archive that is no workbook.</summary>
    Archive,

    /// <summary>Not a mapping.</summary>
    NoMapping,

    /// <summary>No such source, neither stored nor in the draft.</summary>
    NoSource,

    /// <summary>A reason is to be given.</summary>
    NoReason,

    /// <summary>There are no such warnings.</summary>
    NoWarning,
}

/// <summary>The draft as it is now, or why it is as it was.</summary>
public sealed record DraftAnswer(StoredDraft? Draft, DraftRefusal? Refusal)
{
    internal static DraftAnswer Refused(DraftRefusal refusal) => new(null, refusal);
}
