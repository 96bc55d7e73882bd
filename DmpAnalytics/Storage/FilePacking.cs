using DmpAnalytics.Storage.Rows;

namespace DmpAnalytics.Storage;

/// <summary>
/// Packs files on disk, one after the other, while they are read and compared, so that nobody waits for it once it is this change's
/// turn to be written.
/// </summary>
internal sealed class FilePacking : IAsyncDisposable
{
    private const int PieceLength = 128 * 1024;

    private readonly CancellationTokenSource needed;
    private readonly Dictionary<FileContent, Task<FileStream>> packed = [];

    public FilePacking(IEnumerable<FileContent> files, CancellationToken cancellationToken)
    {
        needed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task before = Task.CompletedTask;
        foreach (var file in files.Where(file => file.IsOnDisk).Distinct())
        {
            var former = before;
            var packing = Task.Run(() => AfterAsync(former, file), needed.Token);
            packed.Add(file, packing);
            before = packing;
        }
    }

    /// <summary>The packed bytes of one of the files, in a temporary file that goes with this; null for one in memory.</summary>
    /// <exception cref="IOException">When it is waited for: the file is no longer what was read, or there is no room for packing it.</exception>
    public Task<FileStream>? Of(FileContent file) => packed.GetValueOrDefault(file);

    public async ValueTask DisposeAsync()
    {
        await needed.CancelAsync();
        foreach (var packing in packed.Values)
        {
            await ((Task)packing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (packing.IsCompletedSuccessfully) await packing.Result.DisposeAsync();
        }

        needed.Dispose();
    }

    private async Task<FileStream> AfterAsync(Task former, FileContent file)
    {
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await PackAsync(file, needed.Token);
    }

    private static async Task<FileStream> PackAsync(FileContent content, CancellationToken cancellationToken)
    {
        var packed = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, PieceLength, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await using var source = content.Open();
            await using (var gzip = KeptFileRow.Packing(packed)) await source.CopyToAsync(gzip, PieceLength, cancellationToken);
            return packed;
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }
}
