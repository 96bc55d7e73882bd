using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>A server started for a part of the comparison, stopped with it.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly Process process;

    private Site(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public Uri Address { get; }

    public int Process => process.Id;

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>From the start of the process to the whole first page.</summary>
    public TimeSpan ToFirstPage { get; private init; }

    /// <summary>Ours over a data folder.</summary>
    public static Task<Site> OursAsync(Options options, string data, params string[] more) =>
        StartAsync(port => (options.Ours, ["serve", "--urls", $"http://127.0.0.1:{port}", "--data-dir", data, .. more]));

    /// <summary>Started, and asked for its first page until it gives it.</summary>
    public static async Task<Site> StartAsync(Func<int, (string Program, string[] Arguments)> command)
    {
        var port = FreePort();
        var (program, arguments) = command(port);
        var start = Stopwatch.GetTimestamp();
        var process = Tool.Serve(program, arguments);
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        while (!process.HasExited)
        {
            try
            {
                using var page = await client.GetAsync(address);
                if (page.StatusCode == HttpStatusCode.OK) return new(process, address) { ToFirstPage = Stopwatch.GetElapsedTime(start) };
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(10);
        }

        throw new InvalidOperationException($"{program} ended with {process.ExitCode} before it gave a page.");
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
