namespace DmpAnalytics.Import.Drafts;

/// <summary>The steps of an import, in their order. Codes are parameters of addresses.</summary>
public enum DraftStep
{
    /// <summary>How each file is written and which column is what.</summary>
    Reading,

    /// <summary>Who says it.</summary>
    Sources,

    /// <summary>Every problem.</summary>
    Report,

    /// <summary>What it would change and what is implausible then; let in, at once or at a set second.</summary>
    Difference,
}
