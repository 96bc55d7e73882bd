namespace DmpAnalytics.Components.Layout;

/// <summary>Counts what changes reading pages and no data version tells. What was kept of a page before such news is not sent any more.</summary>
public sealed class PageNews
{
    private long number;

    public long Number => Volatile.Read(ref number);

    public void Tell() => Interlocked.Increment(ref number);
}
