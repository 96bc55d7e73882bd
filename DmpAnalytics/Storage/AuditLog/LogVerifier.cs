using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>
/// Proves a whole log offline: no entry changed, put in, taken out, moved or cut off. Who rewrites everything after an entry makes
/// a log that hangs together: only an end noted earlier, elsewhere, tells that it is another one.
/// </summary>
public static class LogVerifier
{
    private const string DatabaseStart = "SQLite format 3\0";

    private const string Entries =
        "SELECT number, at, actor, account, via, action, subject_kind, subject_id, before, after, reason, content, former, hash FROM audit_log ORDER BY number";

    /// <summary>A database or an exported log, told apart by the first bytes.</summary>
    /// <param name="file">The path.</param>
    /// <param name="noted">An end that was noted earlier, which must still be in the log; null: none.</param>
    /// <param name="cancellationToken">Stops between entries.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    public static async Task<LogProof> FileAsync(string file, LogHead? noted, CancellationToken cancellationToken)
    {
        using (var lines = new StreamReader(file))
        {
            var start = new char[DatabaseStart.Length];
            var isDatabase = await lines.ReadBlockAsync(start, cancellationToken) == start.Length && DatabaseStart.AsSpan().SequenceEqual(start);
            if (!isDatabase)
            {
                lines.BaseStream.Position = 0;
                lines.DiscardBufferedData();
                return await LinesAsync(lines, noted, cancellationToken);
            }
        }

        try
        {
            return await DatabaseAsync(file, noted, cancellationToken);
        }
        catch (SqliteException unreadable)
        {
            return new LogChain().Proof(new(0, LogFault.FileUnreadable, unreadable.Message));
        }
    }

    /// <summary>The log of a database, opened for reading only, with its end and the data versions that hang on it.</summary>
    /// <param name="file">The path of a database of this program, live or a backup.</param>
    /// <param name="noted">An end that was noted earlier, which must still be in the log; null: none.</param>
    /// <param name="cancellationToken">Stops between entries.</param>
    /// <exception cref="SqliteException">The file is no database, or has no log.</exception>
    public static async Task<LogProof> DatabaseAsync(string file, LogHead? noted, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(StoreLocation.ReadOnly(file));
        await connection.OpenAsync(cancellationToken);

        // One look at one state, whatever is committed meanwhile.
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await ConnectionAsync(connection, noted, cancellationToken);
    }

    /// <summary>The log of a database by a connection that looks at one state of it.</summary>
    internal static async Task<LogProof> ConnectionAsync(DbConnection connection, LogHead? noted, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(connection, cancellationToken);
        var chain = new LogChain();
        var note = new NotedEnd(noted);
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = Entries;
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            while (await row.ReadAsync(cancellationToken))
            {
                var (entry, link) = Read(row);
                if (chain.Add(link, entry.Canonical) is { } broken) return chain.Proof(broken);
                if (note.Differs(link) || versions.Remove(link.Number, out var hash) && hash != link.Hash)
                    return chain.Proof(new(link.Number, note.Differs(link) ? LogFault.EndWrong : LogFault.VersionUntold));
            }
        }

        if (versions.Count > 0) return chain.Proof(new(versions.Keys.Min(), LogFault.VersionUntold));
        var end = await EndAsync(connection, cancellationToken);
        return chain.Proof(end is null ? new(chain.Head.Number, LogFault.EndMissing) : note.Break(chain, end));
    }

    /// <summary>An exported log: a line for each entry from the first, then its end.</summary>
    /// <param name="lines">The text of the file.</param>
    /// <param name="noted">An end that was noted earlier; null: none.</param>
    /// <param name="cancellationToken">Stops between lines.</param>
    public static async Task<LogProof> LinesAsync(TextReader lines, LogHead? noted, CancellationToken cancellationToken)
    {
        var chain = new LogChain();
        var note = new NotedEnd(noted);
        LogHead? end = null;
        for (var number = 1L; await lines.ReadLineAsync(cancellationToken) is { } text; number++)
        {
            if (end is not null || !LogLine.TryParse(text, out var line)) return chain.Proof(new(number, LogFault.LineUnreadable));
            end = line.End;
            if (line.Link is not { } link) continue;
            if (chain.Add(link, line.Canonical) is { } broken) return chain.Proof(broken);
            if (note.Differs(link)) return chain.Proof(new(link.Number, LogFault.EndWrong));
        }

        return chain.Proof(end is null ? new(chain.Head.Number, LogFault.EndMissing) : note.Break(chain, end));
    }

    private static (LogEntry Entry, LogLink Link) Read(DbDataReader row)
    {
        var number = row.GetInt64(0);
        var entry = new LogEntry(
            number, Text(1)!, Text(2)!, Text(3), Text(4)!, Text(5)!, Text(6)!, Text(7)!, Text(8), Text(9), Text(10)!);
        return (entry, new(number, Text(11)!, Text(12)!, Text(13)!));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }

    private static async Task<Dictionary<long, string>> VersionsAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();

        // Versions without an entry are older than the log; one after a told one is not, and is given the number of no entry.
        command.CommandText =
            """
            SELECT coalesce(log_number, 0), coalesce(log_hash, '') FROM data_versions
            WHERE log_number IS NOT NULL OR number > (SELECT min(number) FROM data_versions WHERE log_number IS NOT NULL)
            """;
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var versions = new Dictionary<long, string>();
        while (await row.ReadAsync(cancellationToken)) versions[row.GetInt64(0)] = row.GetString(1);
        return versions;
    }

    private static async Task<LogHead?> EndAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT number, hash FROM audit_head";
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? new(row.GetInt64(0), row.GetString(1)) : null;
    }

    /// <summary>The end that somebody noted earlier.</summary>
    private sealed record NotedEnd(LogHead? Noted)
    {
        public bool Differs(LogLink link) => Noted is { } noted && noted.Number == link.Number && noted.Hash != link.Hash;

        /// <summary>Whether the chain stops short of its own end, or of the noted one.</summary>
        public LogBreak? Break(LogChain chain, LogHead end) =>
            chain.Head != end || Noted is { } noted && noted.Number > end.Number ? new(chain.Head.Number, LogFault.EndWrong) : null;
    }
}
