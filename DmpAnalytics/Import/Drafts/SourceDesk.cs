using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>Why a document was not attached. Codes are public.</summary>
public enum DocumentRefusal
{
    /// <summary>Nothing was sent.</summary>
    Empty,

    /// <summary>More bytes than a document may have.</summary>
    TooLarge,

    /// <summary>Neither a PDF nor a saved page, whatever its name says.</summary>
    WrongType,

    /// <summary>There is no such source.</summary>
    NoSource,
}

/// <summary>Who says the figures of a draft: one source for a whole file, and the documents that show it.</summary>
public sealed class SourceDesk(DraftDesk desk, DocumentStore documents, TimeProvider clock)
{
    /// <summary>Bytes.</summary>
    public const long MostBytes = 60L * 1024 * 1024;

    /// <summary>
    /// Enters a source for a whole draft and chooses it. What is wrong with it is told as the issues of its file, and nothing is
    /// changed then.
    /// </summary>
    public async Task<(DraftAnswer? Answer, string? Source, ImmutableArray<Issue> Issues)> EnterAsync(DraftReview review, SourceForm form, CancellationToken cancellationToken)
    {
        var (id, file) = form.ToFile(review.Reference);
        var read = ImportReader.Read([file], review.Reference, cancellationToken);
        var errors = read.Issues.Where(issue => issue.IsError).ToImmutableArray();
        if (errors.Length > 0) return (null, null, errors);

        var added = await desk.AddFilesAsync(review.Draft.Id, [file], null, cancellationToken);
        return added.Refusal is null
            ? (await desk.ChooseSourceAsync(review.Draft.Id, id, cancellationToken), id, [])
            : (added, null, []);
    }

    public async Task<DocumentList> DocumentsAsync(CancellationToken cancellationToken) => new(await documents.ListAsync(cancellationToken));

    /// <summary>A document by its hash; null for bytes that are none.</summary>
    public Task<(SourceDocument Document, byte[] Bytes)?> DocumentAsync(string sha256, CancellationToken cancellationToken) => documents.FindAsync(sha256, cancellationToken);

    /// <summary>Attaches a document to a source that the reference knows.</summary>
    public async Task<(SourceDocument? Document, DocumentRefusal? Refusal)> AttachAsync(
        string source, ReferenceData reference, ImportFile file, Actor by, CancellationToken cancellationToken)
    {
        if (reference.FindSource(source) is null) return (null, DocumentRefusal.NoSource);
        if (file.Bytes.IsEmpty) return (null, DocumentRefusal.Empty);
        if (file.Bytes.Length > MostBytes) return (null, DocumentRefusal.TooLarge);
        if (DocumentType.Of(file.Bytes.Span) is not { } type) return (null, DocumentRefusal.WrongType);
        var kept = new FileToKeep(DraftNames.Plain(file.Name), file.Bytes);
        return (await documents.AttachAsync(source, kept, type, by, clock.GetUtcNow(), cancellationToken), null);
    }
}
