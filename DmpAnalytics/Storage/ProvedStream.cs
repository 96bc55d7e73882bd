using System.Security.Cryptography;

namespace DmpAnalytics.Storage;

/// <summary>A file on disk from its first byte to its last, which at its end proves to be what it was when it was hashed.</summary>
internal sealed class ProvedStream(string path, Func<string> sha256) : Stream
{
    private readonly FileStream file = File.OpenRead(path);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool isProved;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get => file.Position; set => throw new NotSupportedException(); }

    /// <exception cref="IOException">The file was changed since.</exception>
    public override int Read(Span<byte> buffer) => Proved(file.Read(buffer), buffer);

    /// <exception cref="IOException">The file was changed since.</exception>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="IOException">The file was changed since.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Proved(await file.ReadAsync(buffer, cancellationToken), buffer.Span);

    /// <exception cref="IOException">The file was changed since.</exception>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            file.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Proved(int length, ReadOnlySpan<byte> read)
    {
        if (length > 0)
        {
            hash.AppendData(read[..length]);
        }
        else if (read.Length > 0 && !isProved)
        {
            isProved = true;
            if (Convert.ToHexStringLower(hash.GetHashAndReset()) != sha256()) throw new IOException("The file was changed while it was imported: nothing was written.");
        }

        return length;
    }
}
