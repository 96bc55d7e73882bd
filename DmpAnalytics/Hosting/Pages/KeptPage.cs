using System.Globalization;
using DmpAnalytics.Hosting.Metrics;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace DmpAnalytics.Hosting.Pages;

/// <summary>A page as it was sent: compressed, with the headers of every door it went through.</summary>
internal sealed class KeptPage
{
    /// <summary>What speaks of a connection or a moment, not of the page.</summary>
    private static readonly string[] OfTheMoment =
        [HeaderNames.Age, HeaderNames.Connection, HeaderNames.ContentLength, HeaderNames.Date, HeaderNames.KeepAlive, HeaderNames.TransferEncoding];

    private readonly KeyValuePair<string, StringValues>[] headers;
    private readonly byte[] body;
    private readonly DateTimeOffset made;

    public KeptPage(IHeaderDictionary sent, byte[] body, DateTimeOffset made)
    {
        headers = [.. sent.Where(header => !OfTheMoment.Contains(header.Key, StringComparer.OrdinalIgnoreCase))];
        (this.body, this.made) = (body, made);
    }

    /// <summary>What it takes in memory, about.</summary>
    public int Bytes => body.Length + (2 * headers.Sum(header => header.Key.Length + header.Value.Sum(value => value?.Length ?? 0)));

    public Task SendAsync(HttpResponse response, DateTimeOffset now)
    {
        foreach (var (name, value) in headers) response.Headers[name] = value;
        response.Headers.Age = ((long)Math.Max(0, (now - made).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        response.ContentLength = body.Length;
        PageMeter.Kept();
        return response.BodyWriter.WriteAsync(body, CancellationToken.None).AsTask();
    }
}
