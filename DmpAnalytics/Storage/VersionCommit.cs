using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>
/// Makes a data version and its entry in the audit log, in the transaction of the context. The database refuses a version
/// whose entry is not the last one, so no change is ever committed untold.
/// </summary>
internal static class VersionCommit
{
    public static async Task<DataVersionRow> AddAsync(
        StoreContext context, long number, DataVersionKind kind, LogEvent told, long? import, long? undoes, CancellationToken cancellationToken)
    {
        var transaction = context.Database.CurrentTransaction ?? throw new InvalidOperationException("A data version is made in a transaction.");
        var head = await LogAppender.AppendAsync(context.Database.GetDbConnection(), transaction.GetDbTransaction(), told, cancellationToken);
        var made = new DataVersionRow
        {
            Number = number,
            At = told.At.ToUniversalTime(),
            Kind = kind,
            Who = told.By.Name,
            Import = import,
            Note = told.Reason,
            Undoes = undoes,
            LogNumber = head.Number,
            LogHash = head.Hash,
        };
        context.Add(made);
        await context.SaveChangesAsync(cancellationToken);
        return made;
    }
}
