using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>
/// Works out what there is to say of a draft, one draft at a time so that readers keep their processors, and remembers the last
/// few: what a draft says on a data version changes only with the draft.
/// </summary>
public sealed class DraftReviews(DataReader reader, CheckOptions checks, DraftRules rules, TimeProvider clock) : IDisposable
{
    private const int Remembered = 4;

    /// <summary>Files of other kinds than figures are read for their identifiers before a mapping is worked out; larger ones are figures.</summary>
    private const int MostReferenceBytes = 4 * 1024 * 1024;

    private readonly SemaphoreSlim turn = new(1);
    private readonly LinkedList<DraftReview> kept = new();
    private readonly Lock list = new();

    /// <summary>The review if it is at hand; null: it is to be worked out.</summary>
    public async Task<DraftReview?> KnownAsync(StoredDraft draft, CancellationToken cancellationToken) =>
        Known(draft, await reader.LatestVersionAsync(cancellationToken));

    /// <exception cref="TimeoutException">It takes longer than the rules allow.</exception>
    /// <exception cref="InvalidOperationException">The bytes of a file are gone: the draft was thrown away.</exception>
    public async Task<DraftReview> OfAsync(StoredDraft draft, IProgress<DraftProgress>? progress, CancellationToken cancellationToken)
    {
        if (await KnownAsync(draft, cancellationToken) is { } known) return known;
        await turn.WaitAsync(cancellationToken);
        using var limit = new CancellationTokenSource(rules.LongestReview, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            var version = await reader.LatestVersionAsync(cancellationToken);
            if (Known(draft, version) is { } meanwhile) return meanwhile;
            var review = await Task.Run(() => WorkOutAsync(draft, version, progress, both.Token), both.Token);
            Remember(review);
            return review;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"Reviewing the draft took longer than {rules.LongestReview}.");
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<DraftReview> WorkOutAsync(StoredDraft draft, long version, IProgress<DraftProgress>? progress, CancellationToken cancellationToken)
    {
        var files = await FilesAsync(draft, cancellationToken);
        var reference = WithOwn(await reader.ReferenceAsync(version, cancellationToken), files, cancellationToken);
        var total = files.Count + 3;
        var opened = ImmutableArray.CreateBuilder<FileReview>(files.Count);
        foreach (var (file, said) in files.Zip(draft.Files))
        {
            Tell(DraftPhase.Opening, opened.Count);
            opened.Add(FileOpening.Open(file, said, reference, draft.Source));
        }

        var review = new DraftReview
        {
            Draft = draft,
            Version = version,
            Reference = reference,
            Files = opened.ToImmutable(),
            IsRepeated = await reader.HasImportedAsync([.. files.Select(file => file.Bytes)], cancellationToken),
        };
        if (review.HasQuestions || review.HasErrors) return review;

        Tell(DraftPhase.Reading, files.Count);
        var outcome = await ImportOutcome.OfAsync(reader, version, [.. review.Files.Select(file => file.File)], draft.Mode, cancellationToken);
        review = review with { Outcome = outcome, Warnings = WarningsOf(outcome, draft) };
        if (outcome.IsRefused) return review;

        Tell(DraftPhase.Comparing, files.Count + 1);
        review = review with { Digest = DifferenceDigest.Of(outcome.Difference) };
        Tell(DraftPhase.Checking, files.Count + 2);
        return review with { Findings = FindingsReview.Of(outcome, checks, cancellationToken: cancellationToken) };

        void Tell(DraftPhase phase, int done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new(phase, done, total));
        }
    }

    private async Task<List<ImportFile>> FilesAsync(StoredDraft draft, CancellationToken cancellationToken)
    {
        var files = new List<ImportFile>();
        foreach (var file in draft.Files)
        {
            var bytes = await reader.KeptBytesAsync(file.Sha256, cancellationToken) ?? throw new InvalidOperationException($"The bytes of '{file.Name}' are gone.");
            files.Add(new(file.Name, bytes));
        }

        return files;
    }

    /// <summary>What is stored, and the programmes, measures, sources and places that the draft itself brings.</summary>
    private static ReferenceData WithOwn(ReferenceData stored, List<ImportFile> files, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = ImportReader.Read([.. files.Where(file => file.Bytes.Length is > 0 and < MostReferenceBytes && Mappings.MappedSet.KindOf(file) is { } kind && kind != FigureRules.Kind.Id)], stored, cancellationToken);
        var own = read.DataSet.ToReference(stored.Version);
        return new(
            stored.Version,
            Both(own.Programmes, stored.Programmes, item => item.Id),
            Both(own.Measures, stored.Measures, item => item.Id),
            stored.Scopes,
            Both(own.Regions, stored.Regions, item => item.Id),
            Both(own.Sources, stored.Sources, item => item.Id),
            stored.Targets,
            stored.Events,
            stored.Breaks,
            [],
            [],
            []);

        static T[] Both<T>(IReadOnlyList<T> own, IReadOnlyList<T> stored, Func<T, string> idOf) =>
            [.. own.Concat(stored).DistinctBy(idOf)];
    }

    private static ImmutableArray<WarningGroup> WarningsOf(ImportOutcome outcome, StoredDraft draft) =>
    [
        .. outcome.Read.Issues.Where(issue => !issue.IsError).GroupBy(issue => issue.Code).OrderBy(group => group.Key).Select(group => new WarningGroup(
            group.Key, group.Count(), draft.Acknowledgements.FirstOrDefault(given => given.Issue == Code.Of(group.Key) && given.Count >= group.Count()))),
    ];

    private DraftReview? Known(StoredDraft draft, long version)
    {
        lock (list) return kept.FirstOrDefault(review => review.Draft.Id == draft.Id && review.Draft.Revision == draft.Revision && review.Version == version);
    }

    private void Remember(DraftReview review)
    {
        lock (list)
        {
            foreach (var old in kept.Where(each => each.Draft.Id == review.Draft.Id).ToList()) kept.Remove(old);
            kept.AddFirst(review);
            if (kept.Count > Remembered) kept.RemoveLast();
        }
    }
}
