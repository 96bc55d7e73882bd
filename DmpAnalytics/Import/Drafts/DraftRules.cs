namespace DmpAnalytics.Import.Drafts;

/// <summary>What comes in at most, and who lets it in.</summary>
public sealed record DraftRules
{
    /// <summary>Bytes of all files of one draft together.</summary>
    public long MostBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>Lines of all files of one draft together.</summary>
    public long MostLines { get; init; } = 2_000_000;

    /// <summary>Files of one draft.</summary>
    public int MostFiles { get; init; } = 40;

    /// <summary>How long reading and comparing one draft may take.</summary>
    public TimeSpan LongestReview { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether another person than the one who prepared an import lets it in.</summary>
    public bool NeedsSecondPerson { get; init; }
}
