using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>One import as it is listed.</summary>
/// <param name="Import">Who, when, its files and its numbers of rows.</param>
/// <param name="Undone">The data version that took it back; null while it counts.</param>
/// <param name="Draft">The draft it was, with its mappings and acknowledgements; null for one that never was a draft.</param>
public sealed record ListedImport(ImportSummary Import, DataVersion? Undone, StoredDraft? Draft);

/// <summary>What is asked before an import is taken back.</summary>
public sealed record UndoQuestion(ListedImport Listed, UndoOutcome Outcome)
{
    public bool IsRefused => Outcome.Status != UndoStatus.Undone;

    /// <summary>What later statements rest on.</summary>
    public IReadOnlyList<string> Needed => Outcome.Needed;

    public int Withdrawn => Outcome.Rows.Withdrawn;

    public int Restored => Outcome.Rows.Restored;
}

/// <summary>Everything that is listed together.</summary>
public sealed record BookPage(IReadOnlyList<ListedImport> Imports, IReadOnlyList<StoredDraft> Drafts, IReadOnlyList<NamedMapping> Mappings);

/// <summary>The imports there were, and the drafts under way.</summary>
public sealed class ImportBook(DataReader reader, DraftStore drafts, MappingShelf mappings, StoreUndo undo, TimeProvider clock)
{
    /// <summary>The last one first.</summary>
    public async Task<IReadOnlyList<ListedImport>> ImportsAsync(CancellationToken cancellationToken)
    {
        var undone = (await reader.VersionsAsync(cancellationToken))
            .Where(version => version is { Kind: DataVersionKind.Undo, Import: not null }).DistinctBy(version => version.Import).ToDictionary(version => version.Import!.Value);
        var released = (await drafts.ReleasedAsync(cancellationToken)).ToDictionary(draft => draft.Import!.Value);
        return [.. (await reader.ImportsAsync(cancellationToken)).Select(import => new ListedImport(import, undone.GetValueOrDefault(import.Id), released.GetValueOrDefault(import.Id)))];
    }

    public async Task<BookPage> ReadAsync(CancellationToken cancellationToken) =>
        new(await ImportsAsync(cancellationToken), await drafts.OpenAsync(cancellationToken), await mappings.ListAsync(cancellationToken));

    /// <summary>What taking an import back would do, written nowhere; null where there is none of the number, or it was taken back before.</summary>
    public async Task<UndoQuestion?> AskUndoAsync(long import, Actor by, CancellationToken cancellationToken) =>
        await FindAsync(import, cancellationToken) is { Undone: null } listed
            ? new(listed, await undo.RehearseAsync(import, by, clock.GetUtcNow(), cancellationToken))
            : null;

    /// <summary>Null for a number that no import has.</summary>
    public async Task<ListedImport?> FindAsync(long import, CancellationToken cancellationToken) =>
        (await ImportsAsync(cancellationToken)).FirstOrDefault(listed => listed.Import.Id == import);

    public Task<UndoOutcome> UndoAsync(long import, Actor by, string reason, CancellationToken cancellationToken) =>
        undo.UndoAsync(import, by, reason.Trim(), clock.GetUtcNow(), cancellationToken);
}
