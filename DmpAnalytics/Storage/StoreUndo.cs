using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Why an import was not taken back, or that it was. Codes are public.</summary>
public enum UndoStatus
{
    Undone,

    /// <summary>There is no import of this number.</summary>
    Unknown,

    /// <summary>It was taken back before.</summary>
    AlreadyUndone,

    /// <summary>Later statements rest on what it brought: they would name a programme, measure, source, place or perimeter that is no more.</summary>
    Needed,

    /// <summary>A decision about a figure that something newer replaced: there is nothing left to take back.</summary>
    Superseded,
}

/// <summary>What came of taking an import back; <paramref name="Needed"/> names what later statements rest on.</summary>
public sealed record UndoOutcome(UndoStatus Status, DataVersion? Version, UndoneRows Rows, IReadOnlyList<string> Needed)
{
    internal static UndoOutcome Refused(UndoStatus status, IReadOnlyList<string>? needed = null) => new(status, null, new(0, 0), needed ?? []);
}

/// <summary>
/// Takes a whole import back, in one transaction and one data version of its own. Nothing is deleted: what the import brought
/// ends, what it had replaced says again what it said, and every former version answers as before.
/// </summary>
public sealed class StoreUndo
{
    private readonly Func<StoreContext> contexts;

    internal StoreUndo(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <param name="import">The number of the import.</param>
    /// <param name="who">The person.</param>
    /// <param name="reason">Why, as it will be listed.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    public Task<UndoOutcome> UndoAsync(long import, Actor who, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return RunAsync(import, who, reason, at, isRehearsal: false, cancellationToken);
    }

    /// <summary>What taking it back would do, in numbers; nothing is written.</summary>
    public Task<UndoOutcome> RehearseAsync(long import, Actor who, DateTimeOffset at, CancellationToken cancellationToken) =>
        RunAsync(import, who, "", at, isRehearsal: true, cancellationToken);

    private async Task<UndoOutcome> RunAsync(long import, Actor who, string reason, DateTimeOffset at, bool isRehearsal, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var versions = await context.DataVersions.AsNoTracking().ToListAsync(cancellationToken);
        if (versions.Find(version => version.Import == import && version.Kind == DataVersionKind.Import) is not { } undone) return UndoOutcome.Refused(UndoStatus.Unknown);
        if (versions.Exists(version => version.Import == import && version.Kind == DataVersionKind.Undo)) return UndoOutcome.Refused(UndoStatus.AlreadyUndone);

        var (outcome, commit) = await TakeBackAsync(context, undone, ImportTold.Undone(import, who, reason, at, LatestOf(versions)), cancellationToken);
        if (!commit || isRehearsal) return outcome;
        await transaction.CommitAsync(cancellationToken);
        StoreMeter.Committed(DataVersionKind.Undo);
        return outcome;
    }

    /// <summary>Takes a decision about a figure back: a change of rank or a declared correction.</summary>
    /// <param name="change">The number of its data version.</param>
    /// <param name="who">The person.</param>
    /// <param name="reason">Why, as it will be listed.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    public async Task<UndoOutcome> UndoDecisionAsync(long change, Actor who, string reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var versions = await context.DataVersions.AsNoTracking().ToListAsync(cancellationToken);
        if (versions.Find(version => version.Number == change && version.Kind is DataVersionKind.Rank or DataVersionKind.Correction) is not { } undone)
            return UndoOutcome.Refused(UndoStatus.Unknown);
        if (versions.Exists(version => version.Undoes == change)) return UndoOutcome.Refused(UndoStatus.AlreadyUndone);
        if (await context.Figures.SingleOrDefaultAsync(row => row.Came == change && row.Went == null, cancellationToken) is not { } figure)
            return UndoOutcome.Refused(UndoStatus.Superseded);

        var latest = LatestOf(versions);
        var told = new LogEvent(
            at, who, undone.Kind == DataVersionKind.Rank ? LogAction.RankUndone : LogAction.CorrectionUndone, new(LogSubjectKind.Figure, figure.Identity))
        {
            Before = new() { ["version"] = latest },
            After = new() { ["version"] = latest + 1, ["undoes"] = change },
            Reason = reason,
        };
        context.ChangeTracker.Clear();
        var (outcome, commit) = await TakeBackAsync(context, undone, told, cancellationToken);
        if (!commit) return outcome;
        await transaction.CommitAsync(cancellationToken);
        StoreMeter.Committed(DataVersionKind.Undo);
        return outcome;
    }

    private static long LatestOf(List<DataVersionRow> versions) => versions.Max(version => version.Number);

    private static async Task<(UndoOutcome Outcome, bool Commit)> TakeBackAsync(
        StoreContext context, DataVersionRow undone, LogEvent told, CancellationToken cancellationToken)
    {
        var number = await context.DataVersions.MaxAsync(version => version.Number, cancellationToken) + 1;
        var made = await VersionCommit.AddAsync(context, number, DataVersionKind.Undo, told, undone.Import, undone.Number, cancellationToken);

        var rows = new UndoneRows(0, 0);
        foreach (var kind in StoredKinds.All) rows += await kind.UndoAsync(context, undone.Number, made.Number, cancellationToken);

        var needed = await References.DanglingAsync(context, cancellationToken);
        return needed.Count > 0
            ? (UndoOutcome.Refused(UndoStatus.Needed, needed), false)
            : (new(UndoStatus.Undone, new(made.Number, made.At, made.Kind, made.Who, made.Import, made.Note), rows, []), true);
    }
}
