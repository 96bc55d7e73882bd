using System.Collections.Concurrent;

namespace DmpAnalytics.Hosting.Pages;

/// <summary>
/// Pages as they were sent, of one data version, one day and one state of what else they say. Bounded by bytes, and in two halves: when
/// the young half is full it becomes the old one, and the old one is dropped with all that nobody asked for again.
/// </summary>
internal sealed class PageEdition(long data, DateOnly day, long news)
{
    /// <summary>Who makes a page also sends it: nobody waits longer for a reader who takes his time.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of one half.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<PageKey, Task<bool>> making = new();
    private ConcurrentDictionary<PageKey, KeptPage> young = new();
    private ConcurrentDictionary<PageKey, KeptPage> old = new();
    private long bytes;

    public long Data => data;

    public DateOnly Day => day;

    public long News => news;

    public KeptPage? Find(PageKey key)
    {
        if (young.TryGetValue(key, out var page)) return page;
        if (old.TryGetValue(key, out page)) Keep(key, page);
        return page;
    }

    /// <summary>
    /// True: made, and kept unless <paramref name="make"/> gave null. False: this one has waited while somebody else made it, or long
    /// enough. Where the other's making failed, as when he went away, the next of those who wait makes it.
    /// </summary>
    public async Task<bool> MakeAsync(PageKey key, Func<Task<KeptPage?>> make, CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        while (making.GetOrAdd(key, mine.Task) is var first && first != mine.Task)
        {
            try
            {
                if (await first.WaitAsync(LongestWait, cancellationToken)) return false;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }

        var isMade = false;
        try
        {
            if (await make() is { } page) Keep(key, page);
            isMade = true;
        }
        finally
        {
            making.TryRemove(key, out _);
            mine.SetResult(isMade);
        }

        return true;
    }

    private void Keep(PageKey key, KeptPage page)
    {
        var size = page.Bytes + key.Bytes;
        lock (turn)
        {
            if (bytes + size > MostBytes) (old, young, bytes) = (young, new(), 0);
            if (young.TryAdd(key, page)) bytes += size;
        }
    }
}
