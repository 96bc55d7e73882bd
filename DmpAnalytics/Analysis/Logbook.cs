using System.Collections.Immutable;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Analysis;

/// <summary>A page of the log.</summary>
/// <param name="Query">What was asked.</param>
/// <param name="Page">The newest first.</param>
/// <param name="Head">The end of the log, to be noted elsewhere.</param>
/// <param name="Actors">Everybody it names.</param>
/// <param name="Ignored">What of the address was left out.</param>
public sealed record LogList(LogQuery Query, LogPage Page, LogHead Head, IReadOnlyList<string> Actors, ImmutableArray<Problem> Ignored);

/// <summary>Answers auditors what was done, by whom and why; every export of the log is told in it.</summary>
public sealed class Logbook(LogReader reader, LogWriter writer, TimeProvider clock)
{
    public async Task<LogList> ListAsync(IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancellationToken)
    {
        var (query, ignored) = LogParameters.Read(parameters);
        var page = await reader.PageAsync(query.Filter, query.Before, LogQuery.PageSize, cancellationToken);
        return new(query, page, await reader.HeadAsync(cancellationToken), await reader.ActorsAsync(cancellationToken), ignored);
    }

    /// <summary>The log as lines that <c>audit verify</c> proves; entries that the filter leaves out keep their hashes.</summary>
    public async Task<IAsyncEnumerable<string>> LinesAsync(LogFilter filter, Actor who, CancellationToken cancellationToken)
    {
        await TellAsync("log.jsonl", filter, who, cancellationToken);
        return reader.LinesAsync(filter, cancellationToken);
    }

    /// <summary>The entries that a filter lets through, the oldest first.</summary>
    public async Task<IAsyncEnumerable<ReadEntry>> EntriesAsync(LogFilter filter, Actor who, CancellationToken cancellationToken)
    {
        await TellAsync("log.csv", filter, who, cancellationToken);
        return reader.EntriesAsync(filter, cancellationToken);
    }

    private Task<LogHead> TellAsync(string what, LogFilter filter, Actor who, CancellationToken cancellationToken)
    {
        var told = new LogEvent(clock.GetUtcNow(), who, LogAction.Exported, new(LogSubjectKind.Export, what)) { After = [] };
        foreach (var (name, value) in LogParameters.Write(new(filter))) told.After![name] = value;
        return writer.WriteAsync(told, cancellationToken);
    }
}
