namespace DmpAnalytics.Storage;

/// <summary>What made a data version. Codes are stored.</summary>
public enum DataVersionKind
{
    Import,
    Undo,
    Correction,
    Rank,
}

/// <summary>One committed change of the data. Numbers start at 1 and leave no hole; <see cref="At"/> is UTC.</summary>
public sealed record DataVersion(long Number, DateTimeOffset At, DataVersionKind Kind, string Who, long? Import, string Note);
