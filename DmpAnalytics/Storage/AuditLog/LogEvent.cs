using System.Text.Json.Nodes;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>Something that is done, to be told in the log by <see cref="LogAppender"/>. No secret belongs in it: nothing of it is ever removed.</summary>
public sealed record LogEvent(DateTimeOffset At, Actor By, LogAction Action, LogSubject Subject)
{
    /// <summary>What was said before, in the fields that change; null where there was nothing.</summary>
    public JsonObject? Before { get; init; }

    /// <summary>What is said from now on; null where there is nothing.</summary>
    public JsonObject? After { get; init; }

    /// <summary>Why, in the words of the person; empty where none is asked for.</summary>
    public string Reason { get; init; } = "";
}
