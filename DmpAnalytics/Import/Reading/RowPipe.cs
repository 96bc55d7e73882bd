namespace DmpAnalytics.Import.Reading;

/// <summary>
/// Rows that are judged in batches on other processors while the next ones are told apart, and kept in their order by whoever tells
/// them apart. No more than a few batches are on their way, so that no more of a file is held than these.
/// </summary>
/// <param name="judge">Judges one row, beside others, and gives what it says; null: nothing is to be kept.</param>
/// <param name="keep">Keeps what a row says.</param>
internal sealed class RowPipe(Func<TextRow, object?> judge, Action<object> keep) : IDisposable
{
    private const int BatchSize = 512;
    private const int MostBatches = 8;

    private readonly Queue<Task<List<object>>> judged = new();
    private List<TextRow> batch = new(BatchSize);

    public void Add(TextRow row)
    {
        batch.Add(row);
        if (batch.Count == BatchSize) HandOver();
    }

    /// <summary>Waits until the last row is judged and kept.</summary>
    /// <exception cref="Exception">What a row was judged with.</exception>
    public void End()
    {
        HandOver();
        while (judged.Count > 0) Keep();
    }

    /// <summary>Nobody judges any more afterwards.</summary>
    public void Dispose()
    {
        foreach (var judging in judged) ((IAsyncResult)judging).AsyncWaitHandle.WaitOne();
    }

    private void HandOver()
    {
        if (judged.Count == MostBatches) Keep();
        var rows = batch;
        batch = new(BatchSize);
        judged.Enqueue(Task.Run(() => rows.Select(judge).OfType<object>().ToList()));
    }

    private void Keep()
    {
        foreach (var thing in judged.Dequeue().GetAwaiter().GetResult()) keep(thing);
    }
}
