using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>
/// Where drafts are begun and changed. Every change is kept at once; one that touches what would be written takes back what was
/// agreed to: a draft that waited for its second or its reviewer is its author's again.
/// </summary>
public sealed class DraftDesk(DraftStore drafts, MappingShelf mappings, DataReader reader, DraftRules rules, TimeProvider clock)
{
    private const int MostAttempts = 5;

    public Task<StoredDraft?> FindAsync(string id, CancellationToken cancellationToken) => drafts.FindAsync(id, cancellationToken);

    /// <summary>Begins a draft that also withdraws what its sources no longer say, or that only adds and changes.</summary>
    public Task<DraftAnswer> OpenAsync(IReadOnlyList<ImportFile> files, Actor by, bool replaces, CancellationToken cancellationToken) =>
        OpenAsync(files, by, replaces ? ImportMode.Replace : ImportMode.Add, null, cancellationToken);

    /// <summary>Begins a draft; a file for which a kept mapping leaves no question open is read by it.</summary>
    public async Task<DraftAnswer> OpenAsync(
        IReadOnlyList<ImportFile> files, Actor by, ImportMode mode, string? source, CancellationToken cancellationToken)
    {
        if (Refusal(files, []) is { } refusal) return DraftAnswer.Refused(refusal);
        var named = DraftNames.Apart(files);
        var said = new List<StoredDraftFile>();
        var version = await reader.LatestVersionAsync(cancellationToken);
        var reference = await reader.ReferenceAsync(version, cancellationToken);
        foreach (var file in named)
        {
            var mapping = file.Mapping ?? await mappings.FittingAsync(file, reference, cancellationToken);
            said.Add(new(file.Name, "", file.Bytes.Length, mapping is null ? null : MappingJson.Write(mapping)));
        }

        var draft = new StoredDraft
        {
            Id = DraftNames.NewId(),
            At = clock.GetUtcNow(),
            PreparedBy = by.Name,
            PreparedByAccount = by.Account,
            Mode = mode,
            Source = source,
            Base = version,
            Files = said,
        };
        return new(await drafts.AddAsync(draft, [.. named.Select(file => new FileToKeep(file.Name, file.Bytes))], by, cancellationToken), null);
    }

    /// <summary>
    /// Adds files, or takes them in the place of those of the same name or of the one named: what was said of a file holds for
    /// its mended successor.
    /// </summary>
    public Task<DraftAnswer> AddFilesAsync(string id, IReadOnlyList<ImportFile> files, string? replaces, CancellationToken cancellationToken)
    {
        var named = DraftNames.Apart(files);
        return ChangeAsync(
            id,
            draft =>
            {
                if (replaces is not null && draft.Files.All(file => file.Name != replaces)) return (null, DraftRefusal.NoSuchFile);
                var others = draft.Files.Where(file => file.Name != replaces && named.All(added => added.Name != file.Name)).ToList();
                if (Refusal(named, others) is { } refusal) return (null, refusal);
                var added = named.Select((file, index) => Kept(draft, file, index == 0 ? replaces : null));
                return (draft with { Files = [.. others.Concat(added).OrderBy(file => file.Name, StringComparer.Ordinal)] }, null);
            },
            [.. named.Select(file => new FileToKeep(file.Name, file.Bytes))],
            cancellationToken);

        static StoredDraftFile Kept(StoredDraft draft, ImportFile file, string? replaces)
        {
            var before = draft.Files.FirstOrDefault(each => each.Name == (replaces ?? file.Name));
            var mapping = file.Mapping is { } said ? MappingJson.Write(said) : before?.Mapping;
            return new(file.Name, Sha256Text.Of(file.Bytes.Span), file.Bytes.Length, mapping);
        }
    }

    public Task<DraftAnswer> RemoveFileAsync(string id, string name, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            draft => draft.Files.All(file => file.Name != name) ? (null, DraftRefusal.NoSuchFile)
                : draft.Files.Count == 1 ? (null, DraftRefusal.NoFile)
                : (draft with { Files = [.. draft.Files.Where(file => file.Name != name)] }, null),
            [],
            cancellationToken);

    /// <summary>Says how a file is read; null: as the file tells itself.</summary>
    public Task<DraftAnswer> MapAsync(string id, string name, Mapping? mapping, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            draft => draft.Files.All(file => file.Name != name)
                ? (null, DraftRefusal.NoSuchFile)
                : (draft with { Files = [.. draft.Files.Select(file => file.Name == name ? file with { Mapping = mapping is null ? null : MappingJson.Write(mapping) } : file)] }, null),
            [],
            cancellationToken);

    /// <summary>Chooses the source of every figure whose file names none.</summary>
    public Task<DraftAnswer> ChooseSourceAsync(string id, string? source, CancellationToken cancellationToken) =>
        ChangeAsync(id, draft => (draft with { Source = source, Files = [.. draft.Files.Select(WithoutSource)] }, null), [], cancellationToken);

    public Task<DraftAnswer> SetModeAsync(string id, ImportMode mode, CancellationToken cancellationToken) =>
        ChangeAsync(id, draft => (draft with { Mode = mode }, null), [], cancellationToken);

    /// <summary>Lets the warnings of one code in; the reason is kept with the import.</summary>
    public Task<DraftAnswer> AcknowledgeAsync(DraftReview review, IssueCode code, string reason, Actor by, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(reason)) return Task.FromResult(DraftAnswer.Refused(DraftRefusal.NoReason));
        if (review.Warnings.FirstOrDefault(group => group.Code == code) is not { } warnings) return Task.FromResult(DraftAnswer.Refused(DraftRefusal.NoWarning));
        var given = new Acknowledgement(Domain.Code.Of(code), warnings.Count, by.Name, clock.GetUtcNow(), reason.Trim());
        return ChangeAsync(
            review.Draft.Id,
            draft => (draft with { Acknowledgements = [.. draft.Acknowledgements.Where(each => each.Issue != given.Issue), given] }, null),
            [],
            cancellationToken,
            draft => DraftTold.Acknowledged(draft, given, by));
    }

    /// <summary>Throws a draft away; its bytes go unless something else names them.</summary>
    public Task<DraftAnswer> DiscardAsync(string id, string reason, Actor by, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult(DraftAnswer.Refused(DraftRefusal.NoReason))
            : ChangeAsync(
                id,
                draft => (draft with { State = DraftState.Discarded, Note = reason.Trim(), EndedAt = clock.GetUtcNow(), ReviewedBy = by.Name, ReviewedByAccount = by.Account }, null),
                [],
                cancellationToken,
                draft => DraftTold.Discarded(draft, by, clock.GetUtcNow(), reason.Trim()));

    /// <summary>The draft as its author left it, open to be changed.</summary>
    private static StoredDraft Reopened(StoredDraft changed) =>
        changed.State is DraftState.Discarded
            ? changed
            : changed with { State = DraftState.Prepared, Agreed = null, ReleaseAt = null, ReviewedBy = null, ReviewedByAccount = null, Note = "" };

    private static StoredDraftFile WithoutSource(StoredDraftFile file) =>
        file.Mapping is { } text && MappingJson.TryRead(text, out var mapping) && mapping.Constants.ContainsKey("source")
            ? file with { Mapping = MappingJson.Write(mapping with { Constants = mapping.Constants.Remove("source") }) }
            : file;

    private DraftRefusal? Refusal(IReadOnlyList<ImportFile> files, List<StoredDraftFile> others) =>
        files.Count == 0 ? DraftRefusal.NoFile
        : files.Count + others.Count > rules.MostFiles ? DraftRefusal.TooManyFiles
        : files.Sum(file => (long)file.Bytes.Length) + others.Sum(file => file.Length) > rules.MostBytes ? DraftRefusal.TooLarge
        : files.Any(file => FileShape.IsArchive(file)) ? DraftRefusal.Archive
        : files.Sum(file => FileShape.Lines(file.Bytes.Span)) > rules.MostLines ? DraftRefusal.TooManyLines
        : null;

    private async Task<DraftAnswer> ChangeAsync(
        string id, Func<StoredDraft, (StoredDraft? Changed, DraftRefusal? Refusal)> change, ImmutableArray<FileToKeep> files, CancellationToken cancellationToken,
        Func<StoredDraft, LogEvent>? told = null)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await drafts.FindAsync(id, cancellationToken) is not { } draft) return DraftAnswer.Refused(DraftRefusal.Unknown);
            if (draft.State is DraftState.Released or DraftState.Discarded) return DraftAnswer.Refused(DraftRefusal.Ended);
            var (changed, refusal) = change(draft);
            if (changed is null) return new(draft, refusal);
            if (await drafts.ChangeAsync(Reopened(changed), files, told?.Invoke(draft), cancellationToken) is { } written) return new(written, null);
        }

        return DraftAnswer.Refused(DraftRefusal.Changed);
    }
}
