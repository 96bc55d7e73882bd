using System.Runtime.InteropServices;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage;

/// <summary>
/// The bytes of a file: in memory, or where they lie on disk, so that a large one is gone through piece by piece and never held. One
/// on disk counts as it was when it was hashed: whoever reads it to its end reads that or is told.
/// </summary>
public sealed class FileContent
{
    private const int HeadLength = 16;

    private readonly string? path;
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Lazy<string> sha256;

    private FileContent(string? path, ReadOnlyMemory<byte> bytes, long length, Task<string>? hashing)
    {
        (this.path, this.bytes, Length) = (path, bytes, length);
        sha256 = new(() => hashing is null ? Sha256Text.Of(bytes.Span) : hashing.GetAwaiter().GetResult());
    }

    public long Length { get; }

    /// <exception cref="IOException">The file on disk could not be read to its end.</exception>
    public string Sha256 => sha256.Value;

    public bool IsOnDisk => path is not null;

    /// <summary>All of it; read anew each time where it lies on disk.</summary>
    /// <exception cref="IOException">The file cannot be read any more, or was changed.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            if (path is null) return bytes;
            using var file = Open();
            using var read = new MemoryStream((int)Length);
            file.CopyTo(read);
            return read.GetBuffer().AsMemory(0, (int)read.Length);
        }
    }

    /// <summary>The first sixteen bytes, or as many as there are: what tells a workbook, an encoding, an empty file.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public ReadOnlyMemory<byte> Head
    {
        get
        {
            if (path is null) return bytes[..Math.Min(HeadLength, bytes.Length)];
            using var file = File.OpenRead(path);
            var head = new byte[HeadLength];
            return head.AsMemory(0, file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false));
        }
    }

    public static FileContent Of(ReadOnlyMemory<byte> bytes) => new(null, bytes, bytes.Length, null);

    /// <summary>It is hashed at once, beside whatever else is done with it.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FileContent OnDisk(string path)
    {
        var file = File.OpenRead(path);
        return new(path, default, file.Length, Task.Run(() => HashOf(file)));
    }

    /// <summary>From the first byte on. The end of a file on disk that was changed is an <see cref="IOException"/>.</summary>
    /// <exception cref="IOException">The file cannot be read any more.</exception>
    public Stream Open() =>
        path is not null ? new ProvedStream(path, () => Sha256)
        : MemoryMarshal.TryGetArray(bytes, out var part) ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private static string HashOf(FileStream file)
    {
        using (file) return Sha256Text.Of(file);
    }
}
