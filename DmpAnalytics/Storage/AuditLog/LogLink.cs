using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>The end of the log at one time: the number and the hash of its last entry. Who noted it can prove later that nothing was cut off.</summary>
public sealed record LogHead(long Number, string Hash)
{
    /// <summary>Before the first entry: number 0 and 64 zeros.</summary>
    public static LogHead Empty { get; } = new(0, new('0', 64));
}

/// <summary>
/// How an entry hangs on the one before, in 64 lower-case hexadecimal digits each, SHA-256 over UTF-8:
/// <paramref name="Content"/> is that of the canonical form, <paramref name="Hash"/> that of <c>number LF former LF content</c>.
/// Since the contents enter only by their hash, the chain can be proved where some of them are left out.
/// </summary>
public sealed record LogLink(long Number, string Content, string Former, string Hash)
{
    public LogHead Head => new(Number, Hash);

    /// <summary>The link of an entry to what stands before it.</summary>
    public static LogLink Of(LogEntry entry, LogHead former)
    {
        var content = Sha256Text.Of(entry.Canonical);
        return new(entry.Number, content, former.Hash, HashOf(entry.Number, former.Hash, content));
    }

    /// <summary>What the hash of an entry must be.</summary>
    public static string HashOf(long number, string former, string content) =>
        Sha256Text.Of(string.Create(CultureInfo.InvariantCulture, $"{number}\n{former}\n{content}"));
}
