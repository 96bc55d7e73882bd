namespace DmpAnalytics.Storage.Postgres;

/// <summary>Numbers of the advisory locks that instances of the program share in one database.</summary>
internal static class ServerLocks
{
    /// <summary>Held by the one that writes, to the end of its transaction.</summary>
    public const long Writer = 0x444D_5001;

    /// <summary>Held by the one that brings the tables up to date.</summary>
    public const long Preparation = 0x444D_5002;
}
