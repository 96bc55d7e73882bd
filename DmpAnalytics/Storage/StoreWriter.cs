using System.Diagnostics;
using DmpAnalytics.Storage.Drafts;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The only writer of the data: one change, one transaction, one new data version.</summary>
public sealed class StoreWriter
{
    private readonly Func<StoreContext> contexts;

    internal StoreWriter(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>
    /// Writes the change wholly or not at all. Gives the new data version, or null when another one was committed after
    /// <see cref="StoreChange.Base"/>, or the draft is no longer the one that was looked at: then nothing is written, and the change is to be worked out anew.
    /// </summary>
    public async Task<DataVersion?> CommitAsync(StoreChange change, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        await using var context = contexts();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);

        var latest = await context.DataVersions.MaxAsync(version => (long?)version.Number, cancellationToken) ?? 0;
        if (latest != change.Base) return null;

        var import = await KeepAsync(context, change, cancellationToken);
        var told = ImportTold.Committed(context, change, import, latest + 1);
        var made = await VersionCommit.AddAsync(context, latest + 1, DataVersionKind.Import, told, import.Id, undoes: null, cancellationToken);
        if (change.Draft is { } draft && !await DraftStore.EndAsync(context, draft, import.Id, change, cancellationToken)) return null;
        if (change.Record is { } record) await DraftStore.RecordAsync(context, record, import.Id, change.Who, cancellationToken);

        var files = import.Files.ToDictionary(file => file.Name, file => file.Id);
        foreach (var kind in StoredKinds.All)
            await kind.WriteAsync(context, made.Number, change, files, cancellationToken);

        await transaction.CommitAsync(cancellationToken);
        StoreMeter.Imported(change, began);
        return new(made.Number, made.At, made.Kind, made.Who, made.Import, made.Note);
    }

    private static async Task<ImportRow> KeepAsync(StoreContext context, StoreChange change, CancellationToken cancellationToken)
    {
        // Numbers follow each other without a hole, also where those that a database gives out are lost with what is rolled back.
        var lastFile = await context.ImportFiles.MaxAsync(file => (long?)file.Id, cancellationToken) ?? 0;
        var import = new ImportRow
        {
            Id = (await context.Imports.MaxAsync(row => (long?)row.Id, cancellationToken) ?? 0) + 1,
            At = change.At.ToUniversalTime(),
            Who = change.Who.Name,
            Mode = change.Mode,
            Added = change.Counts.Added,
            Changed = change.Counts.Changed,
            Unchanged = change.Counts.Unchanged,
        };

        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in change.Files)
        {
            var sha256 = file.Content.Sha256;
            import.Files.Add(new() { Id = ++lastFile, Name = file.Name, Sha256 = sha256, Length = file.Content.Length });
            if (kept.Add(sha256) && !await context.KeptFiles.AnyAsync(row => row.Sha256 == sha256, cancellationToken))
                await KeptFiles.AddAsync(context, file, cancellationToken);
        }

        context.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        return import;
    }
}
