using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>
/// Lets scheduled drafts in at their second. The seconds are in the store, so they survive a restart; one that passed while the
/// program was down is kept as soon as it is up. A draft that cannot be let in any more is its author's again, with the reason.
/// </summary>
public sealed partial class ReleaseClock(DraftStore drafts, DraftRelease release, TimeProvider clock, ILogger<ReleaseClock> log) : BackgroundService
{
    /// <summary>Another process may set a second too.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    /// <summary>Lets in what is due; the time of the next, null where none waits.</summary>
    public async Task<DateTimeOffset?> RunDueAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset? next = null;
        foreach (var draft in (await drafts.ScheduledAsync(cancellationToken)).OrderBy(draft => draft.ReleaseAt))
        {
            if (draft.ReleaseAt is not { } at) continue;
            if (at > clock.GetUtcNow())
            {
                next = next is null || at < next ? at : next;
                continue;
            }

            var by = new Actor(draft.ReviewedBy ?? draft.PreparedBy, draft.ReviewedByAccount, ActorChannel.Program);
            var outcome = await release.ReleaseAsync(draft.Id, by, draft.Agreed, null, cancellationToken);
            if (!outcome.IsRefused) continue;
            Held(draft.Id, outcome.Status);
            if (outcome.Status is not (ReleaseStatus.Ended or ReleaseStatus.Unknown)) await release.SendBackAsync(draft.Id, Code.Of(outcome.Status), cancellationToken);
        }

        return next;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            DateTimeOffset? next = null;
            try
            {
                next = await RunDueAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // The store may be locked or full for a while: the draft stays scheduled and is tried again.
                Failed(failed);
            }

            var sleep = next is { } at && at - clock.GetUtcNow() is var left && left < LongestSleep ? left : LongestSleep;
            await WaitAsync(sleep > TimeSpan.Zero ? sleep : TimeSpan.Zero, stoppingToken);
        }
    }

    private async Task WaitAsync(TimeSpan sleep, CancellationToken stoppingToken)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay(sleep, clock, woken.Token), release.Scheduled.WaitAsync(woken.Token));
        await woken.CancelAsync();
    }

    [LoggerMessage(LogLevel.Warning, "The draft {Draft} was not released at its time: {Status}.")]
    private partial void Held(string draft, ReleaseStatus status);

    [LoggerMessage(LogLevel.Error, "Scheduled drafts could not be released.")]
    private partial void Failed(Exception failed);
}
