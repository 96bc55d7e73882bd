using DmpAnalytics.Storage.AuditLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>The database: created, brought up to date, or refused untouched.</summary>
public abstract class StoreDatabase
{
    private readonly Func<StoreContext> contexts;
    private readonly TimeProvider clock;

    private protected StoreDatabase(StoreLocation location, Func<StoreContext> contexts, TimeProvider clock)
    {
        Location = location;
        this.contexts = contexts;
        this.clock = clock;
    }

    public StoreLocation Location { get; }

    /// <summary>Looks without changing a byte.</summary>
    public abstract Task<StoreState> LookAsync(CancellationToken cancellationToken);

    /// <summary>Proves the audit log as it lies here.</summary>
    /// <param name="noted">An end that was noted earlier, which must still be in the log; null: none.</param>
    /// <param name="cancellationToken">Stops between entries.</param>
    /// <exception cref="IOException">There is no database.</exception>
    public abstract Task<LogProof> ProveLogAsync(LogHead? noted, CancellationToken cancellationToken);

    /// <summary>Creates the database or brings it up to date. A refused one is left as it is, and its state returned.</summary>
    public async Task<StoreState> PrepareAsync(CancellationToken cancellationToken)
    {
        var state = await LookAsync(cancellationToken);
        if (state.IsRefused) return state;

        await MigrateAsync(state.Status, cancellationToken);
        if (state.Status == StoreStatus.Older) await BeginLogAsync(cancellationToken);
        return new(StoreStatus.Ready);
    }

    protected abstract Task MigrateAsync(StoreStatus status, CancellationToken cancellationToken);

    private protected StoreContext Open() => contexts();

    /// <summary>Whether the steps done are those of this program.</summary>
    private protected async Task<StoreState> StateOfAsync(List<string> applied)
    {
        await using var context = contexts();
        var known = context.Database.GetMigrations().ToList();
        var unknown = applied.Except(known, StringComparer.Ordinal).ToList();
        if (unknown.Count > 0) return new(StoreStatus.Newer, string.Join(", ", unknown));
        return new(applied.Count < known.Count ? StoreStatus.Older : StoreStatus.Ready);
    }

    /// <summary>A store that held data versions before it had a log says so in the first entry.</summary>
    private async Task BeginLogAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var latest = await context.DataVersions.MaxAsync(version => (long?)version.Number, cancellationToken);
        if (latest is null || await context.LogEntries.AnyAsync(cancellationToken)) return;

        var told = new LogEvent(clock.GetUtcNow(), Actor.Program, LogAction.LogBegun, new(LogSubjectKind.Database, "")) { After = new() { ["version"] = latest } };
        await LogAppender.AppendAsync(context.Database.GetDbConnection(), transaction.GetDbTransaction(), told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
