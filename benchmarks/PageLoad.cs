using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// A running server asked at a steady rate, whether it keeps up or not: the time from when a request was due to the end of its
/// answer, page by page, beside a page that asks nothing of the data. Printed, not asserted.
/// </summary>
internal static class PageLoad
{
    private static readonly string[] Pages = ["/about", "/", "/?denominator=active", "/compare", "/targets", "/figures", "/sources", "/explore", "/quality", "/explain/cost_per_dossier"];

    public static async Task PrintAsync(string address, int rate, int seconds)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new(address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        Say($"{Environment.ProcessorCount} cores, {rate} requests a second for {seconds} s each, compressed.");
        Console.WriteLine("| page | bytes | first, ms | median, ms | 95 %, ms | worst, ms |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- |");
        foreach (var page in Pages)
        {
            var (first, bytes) = await TimeAsync(client, page, Stopwatch.GetTimestamp());
            for (var warming = 0; warming < 100; warming++) await TimeAsync(client, page, Stopwatch.GetTimestamp());
            var times = await LoadAsync(client, page, rate, seconds);
            Say($"| {page} | {bytes:N0} | {first:0} | {times[times.Length / 2]:0.0} | {times[times.Length * 95 / 100]:0.0} | {times[^1]:0.0} |");
        }
    }

    private static async Task<double[]> LoadAsync(HttpClient client, string page, int rate, int seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var asked = new List<Task<(double Time, long Bytes)>>();
        for (var number = 0; number < rate * seconds; number++)
        {
            var due = start + (Stopwatch.Frequency * number / rate);
            var wait = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), due);
            if (wait > TimeSpan.Zero) await Task.Delay(wait);
            asked.Add(TimeAsync(client, page, due));
        }

        return [.. (await Task.WhenAll(asked)).Select(each => each.Time).Order()];
    }

    private static async Task<(double Time, long Bytes)> TimeAsync(HttpClient client, string page, long due)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[65_536];
        var bytes = 0L;
        while (await body.ReadAsync(buffer) is var read and > 0) bytes += read;
        return (Stopwatch.GetElapsedTime(due).TotalMilliseconds, bytes);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
