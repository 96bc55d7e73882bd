using System.Globalization;
using System.Runtime.CompilerServices;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>An entry as it is read: what it says, and its own hash.</summary>
public sealed record ReadEntry(LogEntry Entry, string Hash);

/// <summary>A part of a list of entries, the newest first.</summary>
/// <param name="Total">How many the filter lets through in all.</param>
/// <param name="Entries">The part.</param>
/// <param name="Next">The number to give as <c>before</c> for the entries that follow; null: these are the oldest.</param>
public sealed record LogPage(long Total, IReadOnlyList<ReadEntry> Entries, long? Next);

/// <summary>Reads the audit log; nobody but <see cref="LogAppender"/> writes it.</summary>
public sealed class LogReader
{
    /// <summary>Entries read in one part of a long list.</summary>
    private const int Part = 1000;

    private readonly Func<StoreContext> contexts;

    internal LogReader(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <param name="filter">Which entries.</param>
    /// <param name="before">Only entries with a smaller number; null: from the newest on.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public async Task<LogPage> PageAsync(LogFilter filter, long? before, int most, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var asked = Asked(context, filter);
        var total = await asked.LongCountAsync(cancellationToken);
        var rows = await asked.Where(row => before == null || row.Number < before)
            .OrderByDescending(row => row.Number).Take(most + 1).ToListAsync(cancellationToken);
        var page = rows.Take(most).Select(row => new ReadEntry(EntryOf(row), row.Hash)).ToList();
        return new(total, page, rows.Count > most ? page[^1].Entry.Number : null);
    }

    /// <summary>The end of the log.</summary>
    public async Task<LogHead> HeadAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var head = await context.LogHeads.AsNoTracking().SingleAsync(cancellationToken);
        return new(head.Number, head.Hash);
    }

    /// <summary>Everybody who is named in the log, by name.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var names = await context.LogEntries.Select(row => row.Actor).Distinct().ToListAsync(cancellationToken);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>The entries that a filter lets through, the oldest first, one after the other.</summary>
    public async IAsyncEnumerable<ReadEntry> EntriesAsync(LogFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await foreach (var row in Asked(context, filter).OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancellationToken))
            yield return new(EntryOf(row), row.Hash);
    }

    /// <summary>
    /// The log as <see cref="LogLine"/>s, from the first entry to its end. Entries that the filter leaves out keep their hashes,
    /// so that the others are proved all the same.
    /// </summary>
    public async IAsyncEnumerable<string> LinesAsync(LogFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var shown = filter.IsEmpty ? null : await Asked(context, filter).Select(row => row.Number).ToHashSetAsync(cancellationToken);
        await foreach (var line in LinesAsync(context, row => shown is null || shown.Contains(row.Number), cancellationToken)) yield return line;
    }

    /// <summary>The same with the words of entries about some subjects alone; null: about all.</summary>
    public async IAsyncEnumerable<string> LinesAboutAsync(IReadOnlySet<LogSubject>? subjects, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var codes = subjects?.Select(subject => (Code.Of(subject.Kind), subject.Id)).ToHashSet();
        await foreach (var line in LinesAsync(context, row => codes is null || codes.Contains((row.SubjectKind, row.SubjectId)), cancellationToken)) yield return line;
    }

    private async IAsyncEnumerable<string> LinesAsync(
        StoreContext context, Func<LogEntryRow, bool> isShown, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = await HeadAsync(cancellationToken);

        // Entries never change, so parts read one after the other are one state, and no slow reader holds the database.
        for (var last = 0L; last < head.Number; last += Part)
        {
            var (after, upTo) = (last, Math.Min(last + Part, head.Number));
            var rows = await context.LogEntries.AsNoTracking()
                .Where(row => row.Number > after && row.Number <= upTo).OrderBy(row => row.Number).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                var link = new LogLink(row.Number, row.Content, row.Former, row.Hash);
                yield return isShown(row) ? LogLine.Of(EntryOf(row), link) : LogLine.OfWithheld(link);
            }
        }

        yield return LogLine.OfEnd(head);
    }

    private static IQueryable<LogEntryRow> Asked(StoreContext context, LogFilter filter)
    {
        var rows = context.LogEntries.AsNoTracking();
#pragma warning disable CA1309 // The database compares, by code units; this form of the comparison is the one that is translated.
        if (filter.From is { } first)
        {
            var from = Day(first);
            rows = rows.Where(row => string.Compare(row.At, from) >= 0);
        }

        if (filter.To is { } last && last < DateOnly.MaxValue)
        {
            var end = Day(last.AddDays(1));
            rows = rows.Where(row => string.Compare(row.At, end) < 0);
        }

#pragma warning restore CA1309
        if (filter.Actor is { } actor) rows = rows.Where(row => row.Actor == actor);
        if (filter.Action is { } action)
        {
            var code = Code.Of(action);
            rows = rows.Where(row => row.Action == code);
        }

        if (filter.Subject is { } subject)
        {
            var code = Code.Of(subject);
            rows = rows.Where(row => row.SubjectKind == code);
        }

        return filter.SubjectId is { } id ? rows.Where(row => row.SubjectId == id) : rows;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static LogEntry EntryOf(LogEntryRow row) => new(
        row.Number, row.At, row.Actor, row.Account, row.Via, row.Action, row.SubjectKind, row.SubjectId, row.Before, row.After, row.Reason);
}
