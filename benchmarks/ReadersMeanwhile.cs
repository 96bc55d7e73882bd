using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// What a reader of a server waits for while the command <c>import</c> brings a million figures (or the number after the word) into
/// the same database, beside what he waits for otherwise. Every address is asked once, so that no page is answered as it was kept.
/// </summary>
internal static class ReadersMeanwhile
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DmpAnalytics");

    public static async Task PrintAsync(int figures)
    {
        var folder = ImportFiles.NewFolder();
        var file = await ImportFiles.WriteAsync(Path.Combine(folder, "all"), figures);
        var store = Path.Combine(folder, "store");
        await Start("import", ImportFiles.Reference(file), "--data-dir", store, "--acknowledge", "benchmark").WaitForExitAsync();

        var address = $"http://127.0.0.1:{FreePort()}";
        using var server = Start("serve", "--urls", address, "--data-dir", store);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(2) };
            await ReadyAsync(client);
            var asked = 0;
            await AskAsync(TimeSpan.FromSeconds(5));
            var before = await AskAsync(TimeSpan.FromSeconds(15));
            using var import = Start("import", file, "--data-dir", store, "--acknowledge", "benchmark");
            var meanwhile = new List<double>();
            while (!import.HasExited) meanwhile.AddRange(await AskAsync(TimeSpan.FromMilliseconds(200)));

            Console.WriteLine("| reader | requests | median, ms | 95 %, ms |");
            Console.WriteLine("| --- | --- | --- | --- |");
            Console.WriteLine(Line("alone", before));
            Console.WriteLine(Line("while the file is imported", meanwhile));

            async Task<List<double>> AskAsync(TimeSpan time)
            {
                var took = new List<double>();
                for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; await Task.Delay(20))
                {
                    var asking = Stopwatch.GetTimestamp();
                    var period = new DateOnly(2008, 1, 1).AddDays(asked++).ToString("O", CultureInfo.InvariantCulture);
                    using var answer = await client.GetAsync(new Uri($"/?at={period}", UriKind.Relative));
                    await answer.Content.ReadAsByteArrayAsync();
                    answer.EnsureSuccessStatusCode();
                    took.Add(Stopwatch.GetElapsedTime(asking).TotalMilliseconds);
                }

                return took;
            }
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Line(string who, List<double> took)
    {
        took.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {who} | {took.Count} | {took[took.Count / 2]:0.0} | {took[took.Count * 95 / 100]:0.0} |");
    }

    private static Process Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var turn = 0; turn < 300; turn++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(AppUrls.Ready, UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("The server did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
