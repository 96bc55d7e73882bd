namespace DmpAnalytics.Accounts;

/// <summary>What a token may be used for: never more than its account may do itself at that moment.</summary>
public enum TokenScope
{
    /// <summary>Reading, where reading is closed.</summary>
    Read,

    /// <summary>Preparing imports.</summary>
    Import,

    /// <summary>Releasing what is prepared.</summary>
    Release,

    /// <summary>Reading the log.</summary>
    Log,

    /// <summary>Reading what is withheld.</summary>
    Withheld,

    /// <summary>Reading how the program runs.</summary>
    Watch,
}
