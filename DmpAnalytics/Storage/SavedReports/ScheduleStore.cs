using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage.SavedReports;

/// <summary>Schedules of reports. Setting one up, pausing and removing it are told in the log in the same transaction; how far it came is not.</summary>
public sealed class ScheduleStore
{
    private readonly Func<StoreContext> contexts;

    internal ScheduleStore(Func<StoreContext> contexts) => this.contexts = contexts;

    public async Task AddAsync(StoredSchedule schedule, LogEvent told, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        context.Add(ReportScheduleRow.Of(schedule));
        await CommitAsync(context, told, transaction, cancellationToken);
    }

    /// <summary>Pauses it or lets it go on; false when there is none, or it is so already.</summary>
    public async Task<bool> PauseAsync(string id, bool isPaused, LogEvent told, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = await context.ReportSchedules.SingleOrDefaultAsync(schedule => schedule.Id == id, cancellationToken);
        if (row is null || row.IsPaused == isPaused) return false;
        row.IsPaused = isPaused;
        await CommitAsync(context, told, transaction, cancellationToken);
        return true;
    }

    /// <summary>False when there is none.</summary>
    public async Task<bool> RemoveAsync(string id, LogEvent told, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = await context.ReportSchedules.SingleOrDefaultAsync(schedule => schedule.Id == id, cancellationToken);
        if (row is null) return false;
        context.Remove(row);
        await CommitAsync(context, told, transaction, cancellationToken);
        return true;
    }

    /// <summary>Writes how far it came; nothing when it was removed meanwhile.</summary>
    public async Task ProgressAsync(string id, ScheduleProgress progress, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var row = await context.ReportSchedules.SingleOrDefaultAsync(schedule => schedule.Id == id, cancellationToken);
        if (row is null) return;
        row.Take(progress);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<StoredSchedule?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return (await context.ReportSchedules.AsNoTracking().SingleOrDefaultAsync(schedule => schedule.Id == id, cancellationToken))?.ToSchedule();
    }

    /// <summary>Those of a report or template, or all of them; the first one set up first.</summary>
    public async Task<IReadOnlyList<StoredSchedule>> ListAsync(string? report, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var rows = await context.ReportSchedules.AsNoTracking()
            .Where(schedule => report == null || schedule.Report == report)
            .OrderBy(schedule => schedule.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToSchedule())];
    }

    private static async Task CommitAsync(StoreContext context, LogEvent told, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        await LogAppender.AppendAsync(context.Database.GetDbConnection(), transaction.GetDbTransaction(), told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
