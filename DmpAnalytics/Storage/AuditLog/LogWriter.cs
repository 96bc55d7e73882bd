using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>Tells what changes nothing in the store, such as an export of what is withheld, in a transaction of its own.</summary>
public sealed class LogWriter
{
    private readonly Func<StoreContext> contexts;

    internal LogWriter(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>Gives the end of the log with the entry.</summary>
    public async Task<LogHead> WriteAsync(LogEvent told, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var head = await LogAppender.AppendAsync(context.Database.GetDbConnection(), transaction.GetDbTransaction(), told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return head;
    }
}
