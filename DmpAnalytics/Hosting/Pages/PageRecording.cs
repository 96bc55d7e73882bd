namespace DmpAnalytics.Hosting.Pages;

/// <summary>Stands between a response and the reader while a page is made: hands on what is sent, and remembers it.</summary>
internal sealed class PageRecording : Stream
{
    private const int LargestPage = 4 * 1024 * 1024;

    private readonly HttpContext context;
    private readonly Stream sent;
    private MemoryStream? heard = new();

    public PageRecording(HttpContext context)
    {
        (this.context, sent) = (context, context.Response.Body);
        context.Response.Body = this;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The page, where it is whole and says nothing to one reader alone; else null.</summary>
    public async Task<KeptPage?> EndAsync(DateTimeOffset now)
    {
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        var response = context.Response;
        return heard is { Length: > 0 } && response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && !context.RequestAborted.IsCancellationRequested
            ? new(response.Headers, heard.ToArray(), now)
            : null;
    }

    public override ValueTask DisposeAsync()
    {
        context.Response.Body = sent;
        heard?.Dispose();
        return base.DisposeAsync();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        Hear(buffer);
        sent.Write(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Hear(buffer.Span);
        return sent.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => sent.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => sent.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Hear(ReadOnlySpan<byte> bytes)
    {
        if (heard?.Length + bytes.Length > LargestPage) heard = null;
        heard?.Write(bytes);
    }
}
