using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>Proves entries one after the other, from the first.</summary>
public sealed class LogChain
{
    /// <summary>The last entry that was proved.</summary>
    public LogHead Head { get; private set; } = LogHead.Empty;

    public long Withheld { get; private set; }

    /// <summary>Takes the next entry; gives why it is not proved, or null.</summary>
    /// <param name="link">How it hangs.</param>
    /// <param name="canonical">What it says, in canonical form; null where that is withheld.</param>
    public LogBreak? Add(LogLink link, string? canonical)
    {
        var fault = Fault(link, canonical);
        if (fault is { } found) return new(link.Number, found);

        Head = link.Head;
        if (canonical is null) Withheld++;
        return null;
    }

    /// <summary>What was proved so far; <paramref name="broken"/> is where it ended, or null.</summary>
    public LogProof Proof(LogBreak? broken) => new(Head.Number, Withheld, Head, broken);

    private LogFault? Fault(LogLink link, string? canonical)
    {
        if (link.Number != Head.Number + 1) return LogFault.NumberWrong;
        if (canonical is not null && Sha256Text.Of(canonical) != link.Content) return LogFault.ContentChanged;
        if (link.Hash != LogLink.HashOf(link.Number, link.Former, link.Content)) return LogFault.HashChanged;
        return link.Former == Head.Hash ? null : LogFault.ChainBroken;
    }
}
