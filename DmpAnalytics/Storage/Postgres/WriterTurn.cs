using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>
/// One writer at a time, as in SQLite: whoever begins a transaction waits for the one before, so that what he reads in it is the last
/// that was committed. Reading needs no transaction and waits for nobody. Gives up after as long as SQLite does.
/// </summary>
internal sealed class WriterTurn : DbTransactionInterceptor
{
    /// <summary>The commands that wait for the turn, in a transaction.</summary>
    internal static readonly string Wait = string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '{StoreLocation.BusySeconds}s'; SELECT pg_advisory_xact_lock({ServerLocks.Writer})");

    /// <summary>Somebody's turn ended with a commit.</summary>
    public event Action? Committed;

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Committed?.Invoke();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Committed?.Invoke();
        return Task.CompletedTask;
    }

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Command(connection, result);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Wait;
        return command;
    }
}
