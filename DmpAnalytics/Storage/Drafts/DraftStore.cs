using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage.Drafts;

/// <summary>Drafts as they are kept: every change at once, so that whoever comes back finds what he left.</summary>
public sealed class DraftStore
{
    private readonly Func<StoreContext> contexts;

    internal DraftStore(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>Keeps a new draft with the bytes of its files.</summary>
    public async Task<StoredDraft> AddAsync(StoredDraft draft, IReadOnlyList<FileToKeep> files, Actor by, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var keys = await KeptFiles.AddAsync(context, files.Select(file => file.Bytes), cancellationToken);
        var kept = draft with
        {
            Files = [.. files.Zip(keys, (file, key) => new StoredDraftFile(file.Name, key, file.Bytes.Length, draft.Files.FirstOrDefault(each => each.Name == file.Name)?.Mapping))],
        };
        var row = new DraftRow { Id = draft.Id, At = draft.At.ToUniversalTime(), PreparedBy = draft.PreparedBy, PreparedByAccount = draft.PreparedByAccount, Note = "" };
        row.Take(kept);
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        await DraftTold.AppendAsync(context, DraftTold.Prepared(kept, by), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.ToDraft();
    }

    /// <summary>Null for an id that no draft has.</summary>
    public async Task<StoredDraft?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return (await Whole(context.Drafts.AsNoTracking()).SingleOrDefaultAsync(draft => draft.Id == id, cancellationToken))?.ToDraft();
    }

    /// <summary>The draft that became an import; null for an import that never was one.</summary>
    public async Task<StoredDraft?> OfImportAsync(long import, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return (await Whole(context.Drafts.AsNoTracking()).SingleOrDefaultAsync(draft => draft.Import == import, cancellationToken))?.ToDraft();
    }

    /// <summary>Those that are neither released nor thrown away, the last one first.</summary>
    public Task<IReadOnlyList<StoredDraft>> OpenAsync(CancellationToken cancellationToken) =>
        ListAsync(draft => draft.State != DraftState.Released && draft.State != DraftState.Discarded, cancellationToken);

    /// <summary>Those with a set second, whether it has come or not.</summary>
    public Task<IReadOnlyList<StoredDraft>> ScheduledAsync(CancellationToken cancellationToken) =>
        ListAsync(draft => draft.State == DraftState.Scheduled, cancellationToken);

    /// <summary>Those that became imports, the last one first.</summary>
    public Task<IReadOnlyList<StoredDraft>> ReleasedAsync(CancellationToken cancellationToken) =>
        ListAsync(draft => draft.Import != null, cancellationToken);

    /// <summary>
    /// Writes a change of an open draft, worked out on its revision; <paramref name="files"/> are files new to it, and
    /// <paramref name="told"/> what the log says of it: null for changes that decide nothing. Null when
    /// another change came first, or it is open no more: nothing is written then.
    /// </summary>
    public async Task<StoredDraft?> ChangeAsync(StoredDraft changed, IReadOnlyList<FileToKeep> files, LogEvent? told, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var row = await Whole(context.Drafts).SingleOrDefaultAsync(draft => draft.Id == changed.Id, cancellationToken);
        if (row is null || row.Revision != changed.Revision || row.State is DraftState.Released or DraftState.Discarded) return null;

        var before = row.Files.Select(file => file.Sha256).ToList();
        await KeptFiles.AddAsync(context, files.Select(file => file.Bytes), cancellationToken);
        row.Take(changed with { Revision = changed.Revision + 1 });
        await context.SaveChangesAsync(cancellationToken);
        if (changed.State == DraftState.Discarded) await ForgetAsync(context, before, cancellationToken);
        else await ForgetAsync(context, before.Except(changed.Files.Select(file => file.Sha256)).ToList(), cancellationToken);
        if (told is not null) await DraftTold.AppendAsync(context, told, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return row.ToDraft();
    }

    /// <summary>In the transaction of an import: the draft is the import from now on. False when it is not what was looked at.</summary>
    internal static async Task<bool> EndAsync(StoreContext context, DraftEnd end, long import, StoreChange change, CancellationToken cancellationToken)
    {
        var row = await Whole(context.Drafts).SingleOrDefaultAsync(draft => draft.Id == end.Id, cancellationToken);
        if (row is null || row.Revision != end.Revision || row.State is DraftState.Released or DraftState.Discarded) return false;

        (row.State, row.Import, row.EndedAt, row.Revision) = (DraftState.Released, import, change.At.ToUniversalTime(), end.Revision + 1);
        (row.ReviewedBy, row.ReviewedByAccount) = (end.ReviewedBy, end.ReviewedByAccount);
        await context.SaveChangesAsync(cancellationToken);
        await DraftTold.AppendAsync(context, DraftTold.Released(row.ToDraft(), change.Who, change.At, "import"), cancellationToken);
        return true;
    }

    /// <summary>In the transaction of an import that comes in at once: what is kept with it.</summary>
    internal static async Task RecordAsync(StoreContext context, StoredDraft record, long import, Actor by, CancellationToken cancellationToken)
    {
        var row = new DraftRow { Id = record.Id, At = record.At.ToUniversalTime(), PreparedBy = record.PreparedBy, PreparedByAccount = record.PreparedByAccount, Note = "", Import = import };
        row.Take(record);
        context.Add(row);
        await context.SaveChangesAsync(cancellationToken);
        foreach (var given in record.Acknowledgements) await DraftTold.AppendAsync(context, DraftTold.Acknowledged(record, given, by), cancellationToken);
    }

    private async Task<IReadOnlyList<StoredDraft>> ListAsync(System.Linq.Expressions.Expression<Func<DraftRow, bool>> chosen, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var rows = await Whole(context.Drafts.AsNoTracking()).Where(chosen).OrderByDescending(draft => draft.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToDraft())];
    }

    private static IQueryable<DraftRow> Whole(IQueryable<DraftRow> drafts) =>
        drafts.Include(draft => draft.Files).Include(draft => draft.Acknowledgements).AsSplitQuery();

    /// <summary>Drops bytes that neither an import, nor an open draft, nor a document names.</summary>
    private static Task<int> ForgetAsync(StoreContext context, List<string> keys, CancellationToken cancellationToken) =>
        keys.Count == 0
            ? Task.FromResult(0)
            : context.KeptFiles
                .Where(kept => keys.Contains(kept.Sha256))
                .Where(kept => !context.ImportFiles.Any(file => file.Sha256 == kept.Sha256))
                .Where(kept => !context.Documents.Any(document => document.Sha256 == kept.Sha256))
                .Where(kept => !context.Drafts.Any(draft => draft.State != DraftState.Discarded && draft.Files.Any(file => file.Sha256 == kept.Sha256)))
                .ExecuteDeleteAsync(cancellationToken);
}
