namespace DmpAnalytics.Storage;

/// <summary>Whether the database can be worked with, and if not why.</summary>
public enum StoreStatus
{
    /// <summary>Its tables are those of this program.</summary>
    Ready,

    /// <summary>There is no database yet.</summary>
    Missing,

    /// <summary>Its tables are older than this program, and will be brought up to date.</summary>
    Older,

    /// <summary>It was written by a newer program; <see cref="StoreState.Detail"/> names the steps unknown to this one.</summary>
    Newer,

    /// <summary>The file is no database of this program, or cannot be opened; <see cref="StoreState.Detail"/> says why.</summary>
    Unreadable,

    /// <summary>The file is shorter than it says it is: it was cut off while it was copied or written.</summary>
    Truncated,

    /// <summary>The server does not answer, or lets this program not in; <see cref="StoreState.Detail"/> says why.</summary>
    Unreachable,
}

public sealed record StoreState(StoreStatus Status, string Detail = "")
{
    public bool IsRefused => Status is StoreStatus.Newer or StoreStatus.Unreadable or StoreStatus.Truncated or StoreStatus.Unreachable;
}
