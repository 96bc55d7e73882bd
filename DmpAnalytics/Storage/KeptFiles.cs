using System.Runtime.InteropServices;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Bytes by their SHA-256, each kept once.</summary>
internal static class KeptFiles
{
    /// <summary>Keeps those that are not kept yet, in the transaction of the context; the keys in the order given.</summary>
    public static async Task<IReadOnlyList<string>> AddAsync(StoreContext context, IEnumerable<ReadOnlyMemory<byte>> files, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        foreach (var bytes in files)
        {
            var sha256 = Sha256Text.Of(bytes.Span);
            if (!keys.Contains(sha256) && !await context.KeptFiles.AnyAsync(row => row.Sha256 == sha256, cancellationToken))
                context.Add(KeptFileRow.Of(sha256, Whole(bytes)));
            keys.Add(sha256);
        }

        return keys;
    }

    /// <summary>Keeps one that is not kept yet, in the transaction of the context; one on disk piece by piece.</summary>
    /// <exception cref="IOException">The file on disk is no longer what was read, or there is no room for packing it.</exception>
    public static async Task AddAsync(StoreContext context, FileToKeep file, CancellationToken cancellationToken)
    {
        if (!file.Content.IsOnDisk)
        {
            context.Add(KeptFileRow.Of(file.Content.Sha256, Whole(file.Bytes)));
            return;
        }

        await using var own = new FilePacking(file.Packed is null ? [file.Content] : [], cancellationToken);
        var packed = await (file.Packed ?? own.Of(file.Content)!).WaitAsync(cancellationToken);
        packed.Position = 0;
        await context.KeepPackedAsync(file.Content.Sha256, packed, cancellationToken);
    }

    /// <summary>The array behind, where the memory is all of it: files are large.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) && part.Offset == 0 && part.Array!.Length == part.Count ? part.Array : bytes.ToArray();
}
