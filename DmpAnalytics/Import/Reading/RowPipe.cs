using System.Threading.Channels;

namespace DmpAnalytics.Import.Reading;

/// <summary>
/// Rows that are told apart on one processor and judged on another, in their order. A batch is handed over when it is full, and
/// whoever tells apart waits while a few of them are not judged yet, so that no more of a file is held than these.
/// </summary>
internal sealed class RowPipe : IDisposable
{
    private const int BatchSize = 512;
    private const int MostBatches = 8;

    private readonly Channel<List<TextRow>> batches = Channel.CreateBounded<List<TextRow>>(new BoundedChannelOptions(MostBatches) { SingleReader = true, SingleWriter = true });
    private readonly Task judging;
    private List<TextRow> batch = new(BatchSize);

    public RowPipe(Action<TextRow> judge) => judging = Task.Run(async () =>
    {
        await foreach (var ready in batches.Reader.ReadAllAsync())
        {
            foreach (var row in ready) judge(row);
        }
    });

    public void Add(TextRow row)
    {
        batch.Add(row);
        if (batch.Count == BatchSize) HandOver();
    }

    /// <summary>Waits until the last row is judged.</summary>
    /// <exception cref="Exception">What a row was judged with.</exception>
    public void End()
    {
        if (batch.Count > 0) HandOver();
        batches.Writer.TryComplete();
        judging.GetAwaiter().GetResult();
    }

    /// <summary>Nobody judges any more afterwards.</summary>
    public void Dispose()
    {
        batches.Writer.TryComplete();
        ((IAsyncResult)judging).AsyncWaitHandle.WaitOne();
    }

    private void HandOver()
    {
        while (!batches.Writer.TryWrite(batch))
        {
            // Judging ends before its time by what it throws alone, which the end tells.
            if (judging.IsCompleted) judging.GetAwaiter().GetResult();
            batches.Writer.WaitToWriteAsync().AsTask().Wait(TimeSpan.FromMilliseconds(100));
        }

        batch = new(BatchSize);
    }
}
