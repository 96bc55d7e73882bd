using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>A draft that was let in or thrown away: nothing of it can be changed any more.</summary>
public sealed record EndedDraft(StoredDraft Draft)
{
    /// <summary>Null for a draft that is still open.</summary>
    public static EndedDraft? Of(StoredDraft draft) => draft.State is DraftState.Released or DraftState.Discarded ? new(draft) : null;
}

/// <summary>Documents by the source they were attached to.</summary>
public sealed class DocumentList(IEnumerable<SourceDocument> documents)
{
    private readonly ILookup<string, SourceDocument> bySource = documents.ToLookup(document => document.Source, StringComparer.Ordinal);

    public static DocumentList Empty { get; } = new([]);

    public IEnumerable<SourceDocument> this[string source] => bySource[source];
}
