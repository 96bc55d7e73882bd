namespace DmpAnalytics.Storage.AuditLog;

/// <summary>Where the proof of the log breaks. Codes are public.</summary>
public enum LogFault
{
    /// <summary>What the entry says is not what its content hash was made of.</summary>
    ContentChanged,

    /// <summary>Its own hash is not that of its number, the former hash and its content.</summary>
    HashChanged,

    /// <summary>It does not hang on the entry before it: one of the two was changed or put in.</summary>
    ChainBroken,

    /// <summary>Its number is not the one that follows: an entry is missing, doubled or out of its place.</summary>
    NumberWrong,

    /// <summary>The log ends before or elsewhere than its noted end: entries were cut off or written anew.</summary>
    EndWrong,

    /// <summary>The end of the log is not said.</summary>
    EndMissing,

    /// <summary>A line of a file is no entry and no end.</summary>
    LineUnreadable,

    /// <summary>The file is a database without a log, or a damaged one; the detail says what the database says.</summary>
    FileUnreadable,

    /// <summary>A data version names an entry that is not there, has another hash, or tells of something else.</summary>
    VersionUntold,
}

/// <summary>The first place where the proof breaks; <paramref name="Number"/> is that of the entry, or of the line where it cannot be read.</summary>
public sealed record LogBreak(long Number, LogFault Fault, string Detail = "");

/// <summary>What a look through a whole log proved.</summary>
/// <param name="Entries">How many hang together, up to the end or the break.</param>
/// <param name="Withheld">How many of these are there by their hashes alone.</param>
/// <param name="Head">The last entry that was proved.</param>
/// <param name="Broken">Null: every entry is proved.</param>
public sealed record LogProof(long Entries, long Withheld, LogHead Head, LogBreak? Broken)
{
    public bool IsWhole => Broken is null;
}
