namespace DmpAnalytics.Hosting.Metrics;

/// <summary>One number, or the sum, count and buckets of a histogram.</summary>
internal sealed class MeterSample(int bounds)
{
    private readonly Lock turn = new();
    private readonly long[] buckets = new long[bounds + 1];
    private double value;
    private long count;

    public void Add(double more)
    {
        lock (turn) value += more;
    }

    public void Set(double now)
    {
        lock (turn) value = now;
    }

    public void Observe(double one, IReadOnlyList<double> ends)
    {
        var place = 0;
        while (place < ends.Count && one > ends[place]) place++;
        lock (turn)
        {
            value += one;
            count++;
            buckets[place]++;
        }
    }

    /// <summary>The sum, how many, and how many at or under each bound, the open one last.</summary>
    public (double Value, long Count, long[] UpTo) Read()
    {
        lock (turn)
        {
            var upTo = new long[buckets.Length];
            for (var place = 0; place < upTo.Length; place++) upTo[place] = buckets[place] + (place == 0 ? 0 : upTo[place - 1]);
            return (value, count, upTo);
        }
    }
}
