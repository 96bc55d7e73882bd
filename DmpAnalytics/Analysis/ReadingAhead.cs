using System.Data.Common;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>
/// Reads in the background what the first reader of a data version would wait for: the index of figures, and the figures of each
/// programme, aligned. Looks now and then whether there is a new version, since another process may have committed it.
/// </summary>
public sealed class ReadingAhead(Analyst analyst, DataReader reader, FigureSearch search, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Goes on until it is cancelled. What cannot be read is tried again later: whoever asks for it is told why.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        var done = 0L;
        try
        {
            do
            {
                try
                {
                    var latest = await reader.LatestVersionAsync(cancellationToken);
                    if (latest != done) await ReadAsync(latest, cancellationToken);
                    done = latest;
                }
                catch (Exception unreadable) when (unreadable is DbException || StoreFaults.Of(unreadable) is not null)
                {
                    done = 0;
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    /// <summary>Everything of one data version that is read once and kept.</summary>
    public async Task ReadAsync(long version, CancellationToken cancellationToken)
    {
        var reference = await analyst.ReferenceAsync(version, cancellationToken);
        await search.ReadAsync(reference, cancellationToken);
        foreach (var programme in reference.Programmes)
            await analyst.AnswerAsync("cost_per_dossier", new() { Programme = programme.Id, Data = version }, cancellationToken);
    }
}
