namespace DmpAnalytics.Accounts;

/// <summary>What an account is for. An account has any number of them; one without any may read, as everybody may unless reading is closed.</summary>
public enum Role
{
    /// <summary>Reads. Needed only where reading is closed; every account has it.</summary>
    Reader,

    /// <summary>Prepares imports, declares corrections, prefers and deprecates figures.</summary>
    Contributor,

    /// <summary>Releases what another person prepared.</summary>
    Reviewer,

    /// <summary>Reads the log and everything withheld; changes nothing.</summary>
    Auditor,

    /// <summary>Keeps the accounts. Sees and changes no data by this role alone; what he gives himself stands in the log.</summary>
    Administrator,
}
