using DmpAnalytics.Domain;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// Brings files into the store: all or nothing. An error anywhere keeps the set out; a set that says nothing new makes
/// no data version; anything else is one transaction that keeps the bytes beside the rows.
/// </summary>
public sealed class Importer(DataReader reader, StoreWriter writer, TimeProvider clock)
{
    /// <summary>Times a change is worked out anew because another was committed meanwhile.</summary>
    private const int MostAttempts = 10;

    /// <param name="files">The set, read together.</param>
    /// <param name="who">The person, or the program itself.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    /// <exception cref="InvalidOperationException">Other changes kept coming in between.</exception>
    public Task<ImportOutcome> ImportAsync(IReadOnlyList<ImportFile> files, Actor who, CancellationToken cancellationToken) =>
        ImportAsync(files, who, new() { IsOwnData = true }, cancellationToken);

    /// <summary>The same on other terms: where warnings are not let in, nothing is written, and <see cref="ImportOutcome.IsHeld"/> says so.</summary>
    /// <param name="files">The set, read together.</param>
    /// <param name="who">The person.</param>
    /// <param name="terms">Whether it withdraws, and why warnings are let in.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    /// <exception cref="InvalidOperationException">Other changes kept coming in between.</exception>
    public async Task<ImportOutcome> ImportAsync(IReadOnlyList<ImportFile> files, Actor who, ImportTerms terms, CancellationToken cancellationToken)
    {
        await using var own = new FilePacking(terms.Packing is null ? files.Select(file => file.Content) : [], cancellationToken);
        var packing = terms.Packing ?? own;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var version = await reader.LatestVersionAsync(cancellationToken);
            var outcome = await ImportOutcome.OfAsync(reader, version, files, terms.Mode, cancellationToken);
            if (outcome.IsRefused || outcome.IsKnown) return outcome;
            if (!terms.IsOwnData && string.IsNullOrWhiteSpace(terms.Acknowledge) && outcome.HasWarnings) return outcome with { IsHeld = true };

            if (await CommitAsync(Change([.. files.Select(file => new FileToKeep(file.Name, file.Content) { Packed = packing.Of(file.Content) })], files, who, version, outcome, terms), outcome, terms.Review, cancellationToken) is { } made) return made;
        }

        throw new InvalidOperationException($"The data changed {MostAttempts} times while the import was worked out.");
    }

    /// <summary>Null when another change was committed meanwhile. The plausibility rules only read: they need not wait for the writer.</summary>
    private async Task<ImportOutcome?> CommitAsync(StoreChange change, ImportOutcome outcome, ReviewTerms? terms, CancellationToken cancellationToken)
    {
        using var needed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var review = terms is null ? Task.FromResult<FindingsReview?>(null) : Task.Run(FindingsReview? () => FindingsReview.Of(outcome, terms.Options, terms.Most, needed.Token), needed.Token);
        try
        {
            return await writer.CommitAsync(change, cancellationToken) is { } made ? outcome with { Version = made, Findings = await review } : null;
        }
        finally
        {
            await needed.CancelAsync();
            await ((Task)review).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private StoreChange Change(IReadOnlyList<FileToKeep> kept, IReadOnlyList<ImportFile> files, Actor who, long version, ImportOutcome outcome, ImportTerms terms) => new()
    {
        Base = version,
        At = clock.GetUtcNow(),
        Who = who,
        Mode = terms.Mode,
        Files = kept,
        Added = outcome.Difference!.Added,
        Changed = outcome.Difference.Changed,
        Withdrawn = outcome.Difference.Withdrawn,
        Record = terms.IsOwnData ? null : Record(files, who, outcome, terms),
        Counts = (outcome.Difference.AddedCount, outcome.Difference.ChangedCount, outcome.Difference.UnchangedCount),
    };

    /// <summary>The draft that it would have been: its mappings, and the warnings that were let in.</summary>
    private StoredDraft Record(IReadOnlyList<ImportFile> files, Actor who, ImportOutcome outcome, ImportTerms terms) => new()
    {
        Id = DraftNames.NewId(),
        State = DraftState.Released,
        Mode = terms.Mode,
        At = clock.GetUtcNow(),
        EndedAt = clock.GetUtcNow(),
        PreparedBy = who.Name,
        PreparedByAccount = who.Account,
        ReviewedBy = who.Name,
        ReviewedByAccount = who.Account,
        Files = [.. files.Select(file => new StoredDraftFile(file.Name, file.Content.Sha256, file.Content.Length, file.Mapping is { } mapping ? MappingJson.Write(mapping) : null))],
        Acknowledgements =
        [
            .. outcome.Read.Issues.Where(issue => !issue.IsError).GroupBy(issue => issue.Code)
                .Select(group => new Acknowledgement(Code.Of(group.Key), group.Count(), who.Name, clock.GetUtcNow(), terms.Acknowledge!.Trim())),
        ],
    };
}
