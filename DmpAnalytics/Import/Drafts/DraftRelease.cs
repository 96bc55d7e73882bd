using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>
/// Lets drafts in: at once, or at a set second. What is written is what the review says; when the data changed since it was
/// agreed to, so that something else would be written, nothing is.
/// </summary>
public sealed class DraftRelease(DraftStore drafts, DraftReviews reviews, StoreWriter writer, DraftRules rules, TimeProvider clock)
{
    private const int MostAttempts = 10;

    /// <summary>Signalled when a second is set or changed.</summary>
    internal SemaphoreSlim Scheduled { get; } = new(0);

    /// <param name="id">The draft.</param>
    /// <param name="by">Who lets it in.</param>
    /// <param name="agreed">The <see cref="DraftReview.Digest"/> that was looked at; null: whatever it is.</param>
    /// <param name="progress">Told of each phase.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    /// <exception cref="InvalidOperationException">Other changes kept coming in between.</exception>
    public async Task<ReleaseOutcome> ReleaseAsync(
        string id, Actor by, string? agreed, IProgress<DraftProgress>? progress, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var (draft, review, refused) = await LookAsync(id, by, agreed, progress, cancellationToken);
            if (refused is not null) return refused;

            if (review!.Outcome!.IsKnown)
            {
                var ended = draft! with { State = DraftState.Released, EndedAt = clock.GetUtcNow(), ReviewedBy = by.Name, ReviewedByAccount = by.Account };
                if (await drafts.ChangeAsync(ended, [], DraftTold.Released(ended, by, ended.EndedAt!.Value, "nothing_new"), cancellationToken) is { } written) return new(ReleaseStatus.NothingNew, review with { Draft = written });
                continue;
            }

            progress?.Report(new(DraftPhase.Writing, draft!.Files.Count + 2, draft.Files.Count + 3));
            var made = await writer.CommitAsync(Change(draft!, review, by), cancellationToken);
            if (made is not null) return new(ReleaseStatus.Released, review with { Draft = (await drafts.FindAsync(id, cancellationToken))! }, made);
        }

        throw new InvalidOperationException($"The data changed {MostAttempts} times while the import was worked out.");
    }

    /// <summary>Sets the second at which the draft is let in, if what it changes is then still what it is now.</summary>
    public async Task<ReleaseOutcome> ScheduleAsync(
        string id, Actor by, DateTimeOffset at, string? agreed, IProgress<DraftProgress>? progress, CancellationToken cancellationToken)
    {
        var (draft, review, refused) = await LookAsync(id, by, agreed, progress, cancellationToken);
        if (refused is not null) return refused;
        if (at <= clock.GetUtcNow()) return new(ReleaseStatus.TimePassed, review);

        var set = draft! with
        {
            State = DraftState.Scheduled,
            ReleaseAt = at,
            Agreed = review!.Digest,
            Base = review.Version,
            ReviewedBy = by.Name,
            ReviewedByAccount = by.Account,
            Note = "",
        };
        if (await drafts.ChangeAsync(set, [], DraftTold.Released(set, by, clock.GetUtcNow(), "scheduled"), cancellationToken) is not { } written) return new(ReleaseStatus.Changed, review);
        Scheduled.Release();
        return new(ReleaseStatus.Scheduled, review with { Draft = written });
    }

    /// <summary>Hands the draft to another person.</summary>
    public async Task<ReleaseOutcome> SubmitAsync(string id, IProgress<DraftProgress>? progress, CancellationToken cancellationToken)
    {
        var (draft, review, refused) = await LookAsync(id, null, null, progress, cancellationToken);
        if (refused is not null) return refused;
        var written = await drafts.ChangeAsync(draft! with { State = DraftState.AwaitingReview, Base = review!.Version, Note = "" }, [], null, cancellationToken);
        return written is null ? new(ReleaseStatus.Changed, review) : new(ReleaseStatus.Scheduled, review with { Draft = written });
    }

    /// <summary>Gives a draft that waits back to its author, with what is to be done.</summary>
    public async Task<ReleaseOutcome> SendBackAsync(string id, string note, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(id, cancellationToken) is not { } draft) return new(ReleaseStatus.Unknown, null);
        var written = await drafts.ChangeAsync(
            draft with { State = DraftState.Prepared, Note = note, ReleaseAt = null, Agreed = null, ReviewedBy = null, ReviewedByAccount = null }, [], null, cancellationToken);
        return new(written is null ? ReleaseStatus.Changed : ReleaseStatus.Scheduled, null);
    }

    /// <summary>Whether the one who asks prepared the draft himself.</summary>
    public static bool IsAuthor(StoredDraft draft, Actor by) =>
        draft.PreparedByAccount is not null || by.Account is not null ? draft.PreparedByAccount == by.Account : draft.PreparedBy == by.Name;

    private async Task<(StoredDraft? Draft, DraftReview? Review, ReleaseOutcome? Refused)> LookAsync(
        string id, Actor? by, string? agreed, IProgress<DraftProgress>? progress, CancellationToken cancellationToken)
    {
        if (await drafts.FindAsync(id, cancellationToken) is not { } draft) return (null, null, new(ReleaseStatus.Unknown, null));
        if (draft.State is DraftState.Released or DraftState.Discarded) return (draft, null, new(ReleaseStatus.Ended, null));

        var review = await reviews.OfAsync(draft, progress, cancellationToken);
        ReleaseStatus? refusal =
            review.Refusal is { } open ? open
            : by is not null && rules.NeedsSecondPerson && IsAuthor(draft, by) ? ReleaseStatus.SecondPerson
            : agreed is not null && agreed != review.Digest ? ReleaseStatus.DifferenceChanged
            : null;
        return (draft, review, refusal is { } status ? new(status, review) : null);
    }

    private StoreChange Change(StoredDraft draft, DraftReview review, Actor by)
    {
        var difference = review.Outcome!.Difference!;
        return new()
        {
            Base = review.Version,
            At = clock.GetUtcNow(),
            Who = by,
            Mode = draft.Mode,
            Files = [.. review.Files.Select(file => new FileToKeep(file.File.Name, file.File.Bytes))],
            Added = difference.Added,
            Changed = difference.Changed,
            Withdrawn = difference.Withdrawn,
            Counts = (difference.AddedCount, difference.ChangedCount, difference.UnchangedCount),
            Draft = new(draft.Id, draft.Revision, by.Name, by.Account),
        };
    }
}
