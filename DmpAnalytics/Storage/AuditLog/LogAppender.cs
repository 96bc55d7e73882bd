using System.Data.Common;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>
/// Writes an entry in the transaction of the change it tells, whoever opened it: both are there or neither. The database itself
/// refuses an entry that does not hang on the last one, and refuses to change or delete any.
/// </summary>
public static class LogAppender
{
    private const string Insert =
        """
        INSERT INTO audit_log (number, at, actor, account, via, action, subject_kind, subject_id, before, after, reason, content, former, hash)
        VALUES (@number, @at, @actor, @account, @via, @action, @subject_kind, @subject_id, @before, @after, @reason, @content, @former, @hash)
        """;

    /// <summary>Gives the end of the log with the new entry.</summary>
    /// <param name="connection">Open, on the database of the store.</param>
    /// <param name="transaction">The transaction of the change; it must be one that writes, so that no other entry comes between.</param>
    /// <param name="told">What is done.</param>
    /// <param name="cancellationToken">Stops before the entry is written.</param>
    /// <exception cref="DbException">The database refused the entry: the change is to be rolled back.</exception>
    public static async Task<LogHead> AppendAsync(DbConnection connection, DbTransaction transaction, LogEvent told, CancellationToken cancellationToken)
    {
        var former = await HeadAsync(connection, transaction, cancellationToken);
        var entry = LogEntry.Of(former.Number + 1, told);
        var link = LogLink.Of(entry, former);

        await using var command = Command(connection, transaction, Insert);
        Add("@number", entry.Number);
        Add("@at", entry.At);
        Add("@actor", entry.Actor);
        Add("@account", entry.Account);
        Add("@via", entry.Via);
        Add("@action", entry.Action);
        Add("@subject_kind", entry.SubjectKind);
        Add("@subject_id", entry.SubjectId);
        Add("@before", entry.Before);
        Add("@after", entry.After);
        Add("@reason", entry.Reason);
        Add("@content", link.Content);
        Add("@former", link.Former);
        Add("@hash", link.Hash);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return link.Head;

        void Add(string name, object? value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }

    private static async Task<LogHead> HeadAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, transaction, "SELECT number, hash FROM audit_head");
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? new(row.GetInt64(0), row.GetString(1))
            : throw new InvalidOperationException("The log has no end: its table was tampered with.");
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string text)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = text;
        return command;
    }
}
