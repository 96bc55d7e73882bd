using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>One import as it is listed.</summary>
/// <param name="Import">Who, when, its files and its numbers of rows.</param>
/// <param name="Undone">The data version that took it back; null while it counts.</param>
/// <param name="Draft">The draft it was, with its mappings and acknowledgements; null for one that never was a draft.</param>
public sealed record ListedImport(ImportSummary Import, DataVersion? Undone, StoredDraft? Draft);

/// <summary>The imports there were, and the drafts under way.</summary>
public sealed class ImportBook(DataReader reader, DraftStore drafts, StoreUndo undo, TimeProvider clock)
{
    /// <summary>The last one first.</summary>
    public async Task<IReadOnlyList<ListedImport>> ImportsAsync(CancellationToken cancellationToken)
    {
        var undone = (await reader.VersionsAsync(cancellationToken))
            .Where(version => version is { Kind: DataVersionKind.Undo, Import: not null }).DistinctBy(version => version.Import).ToDictionary(version => version.Import!.Value);
        var released = (await drafts.ReleasedAsync(cancellationToken)).ToDictionary(draft => draft.Import!.Value);
        return [.. (await reader.ImportsAsync(cancellationToken)).Select(import => new ListedImport(import, undone.GetValueOrDefault(import.Id), released.GetValueOrDefault(import.Id)))];
    }

    /// <summary>Null for a number that no import has.</summary>
    public async Task<ListedImport?> FindAsync(long import, CancellationToken cancellationToken) =>
        (await ImportsAsync(cancellationToken)).FirstOrDefault(listed => listed.Import.Id == import);

    public Task<IReadOnlyList<StoredDraft>> DraftsAsync(CancellationToken cancellationToken) => drafts.OpenAsync(cancellationToken);

    /// <summary>What taking it back would do, written nowhere.</summary>
    public Task<UndoOutcome> RehearseUndoAsync(long import, Actor by, CancellationToken cancellationToken) =>
        undo.RehearseAsync(import, by, clock.GetUtcNow(), cancellationToken);

    public Task<UndoOutcome> UndoAsync(long import, Actor by, string reason, CancellationToken cancellationToken) =>
        undo.UndoAsync(import, by, reason.Trim(), clock.GetUtcNow(), cancellationToken);
}
