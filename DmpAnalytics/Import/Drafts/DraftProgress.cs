namespace DmpAnalytics.Import.Drafts;

/// <summary>What is being done with a draft. Codes are public.</summary>
public enum DraftPhase
{
    /// <summary>Telling how the files are written.</summary>
    Opening,

    /// <summary>Reading and judging every row.</summary>
    Reading,

    /// <summary>Comparing with what is stored.</summary>
    Comparing,

    /// <summary>Running the plausibility rules on the new state.</summary>
    Checking,

    /// <summary>Writing, in one transaction.</summary>
    Writing,
}

/// <summary>How far it is: <paramref name="Done"/> of <paramref name="Total"/>, in phases and files.</summary>
public sealed record DraftProgress(DraftPhase Phase, int Done, int Total);
