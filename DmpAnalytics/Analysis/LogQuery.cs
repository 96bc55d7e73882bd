using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Analysis;

/// <summary>What the address of the log asks: a filter, and the number before which a page begins (null: the newest).</summary>
public sealed record LogQuery(LogFilter Filter, long? Before = null)
{
    public const int PageSize = 50;
}
