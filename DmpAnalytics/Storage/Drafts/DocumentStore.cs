using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage.Drafts;

/// <summary>A document attached to a source, kept under its SHA-256.</summary>
public sealed record SourceDocument(string Source, string Sha256, string Name, string MediaType, long Length, string Who, DateTimeOffset At);

/// <summary>Documents of sources. They are no part of any data version: they show what a source says, and change no figure.</summary>
public sealed class DocumentStore
{
    private readonly Func<StoreContext> contexts;

    internal DocumentStore(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>Keeps a document for a source; the same bytes a second time change nothing.</summary>
    public async Task<SourceDocument> AttachAsync(
        string source, FileToKeep file, string mediaType, Actor by, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var sha256 = (await KeptFiles.AddAsync(context, [file.Bytes], cancellationToken))[0];
        var row = await context.Documents.SingleOrDefaultAsync(each => each.Source == source && each.Sha256 == sha256, cancellationToken);
        if (row is null)
        {
            row = new() { Source = source, Sha256 = sha256, Name = file.Name, MediaType = mediaType, Length = file.Bytes.Length, Who = by.Name, At = at.ToUniversalTime() };
            context.Add(row);
            await context.SaveChangesAsync(cancellationToken);
            await DraftTold.AppendAsync(context, DraftTold.Attached(Of(row), by), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return Of(row);
    }

    /// <summary>The documents of a source, the first one attached first.</summary>
    public async Task<IReadOnlyList<SourceDocument>> OfSourceAsync(string source, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var rows = await context.Documents.AsNoTracking().Where(each => each.Source == source).OrderBy(each => each.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(Of)];
    }

    /// <summary>Every document, by source.</summary>
    public async Task<IReadOnlyList<SourceDocument>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var rows = await context.Documents.AsNoTracking().OrderBy(each => each.Source).ThenBy(each => each.Key).ToListAsync(cancellationToken);
        return [.. rows.Select(Of)];
    }

    /// <summary>Null for bytes that are no document of any source.</summary>
    public async Task<(SourceDocument Document, byte[] Bytes)?> FindAsync(string sha256, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var row = await context.Documents.AsNoTracking().Where(each => each.Sha256 == sha256).OrderBy(each => each.Key).FirstOrDefaultAsync(cancellationToken);
        if (row is null) return null;
        var kept = await context.KeptFiles.AsNoTracking().SingleAsync(each => each.Sha256 == sha256, cancellationToken);
        return (Of(row), kept.Unpacked());
    }

    private static SourceDocument Of(SourceDocumentRow row) => new(row.Source, row.Sha256, row.Name, row.MediaType, row.Length, row.Who, row.At);
}
