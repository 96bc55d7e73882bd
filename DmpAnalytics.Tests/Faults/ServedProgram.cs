using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Cli;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The program serving as a process of its own, at one address through all its starts.</summary>
internal sealed class ServedProgram : IAsyncDisposable
{
    private const int MostLines = 200;

    private readonly TestStore store;
    private readonly long? mostBytes;
    private readonly string? temporary;
    private readonly ConcurrentQueue<string> lines = new();
    private Process process;

    private ServedProgram(TestStore store, long? mostBytes, string? temporary)
    {
        (this.store, this.mostBytes, this.temporary) = (store, mostBytes, temporary);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}"));
        Client = new HttpClient { BaseAddress = Address };
        process = Start();
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public int ProcessId => process.Id;

    /// <summary>The last lines that it wrote, of all its starts.</summary>
    public string Log => string.Join('\n', lines);

    /// <summary>What the system holds in memory for it, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <param name="store">The database it works on.</param>
    /// <param name="mostBytes">No file that it writes may grow beyond it; null: no limit.</param>
    /// <param name="temporary">Where it puts down what is sent to it; null: where all programs do.</param>
    public static async Task<ServedProgram> StartAsync(TestStore store, long? mostBytes = null, string? temporary = null)
    {
        var served = new ServedProgram(store, mostBytes, temporary);
        await served.ReadyAsync();
        return served;
    }

    /// <summary>A token of a new account with all scopes that its roles allow.</summary>
    public static async Task<string> TokenAsync(TestStore store, params TokenScope[] scopes)
    {
        string[] at = ["--data-dir", store.Location.DataDir, .. store.Location.Server is { } server ? new[] { "--database", server } : []];
        var account = await CommandRun.OfAsync(["user", "add", "trial", "--role", Code.Of(Role.Contributor), "--role", Code.Of(Role.Administrator), .. at]);
        Assert.True(account.ExitCode == 0, account.Error);
        var token = await CommandRun.OfAsync(["token", "add", "trial", "--label", "trial", .. scopes.SelectMany(scope => new[] { "--scope", Code.Of(scope) }), .. at]);
        Assert.True(token.ExitCode == 0, token.Error);
        return token.Output.Trim();
    }

    /// <summary>As if the power had gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As the system stops a service; gives the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await stop.WaitForExitAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Starts it where it must refuse to; gives the exit code.</summary>
    public async Task<int> StartInVainAsync()
    {
        process.Dispose();
        process = Start();
        await Eventually.TrueAsync("its end", () => Task.FromResult(process.HasExited));
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>After it was stopped or killed; gives how long it took until it answered.</summary>
    public async Task<TimeSpan> StartAgainAsync()
    {
        var began = Stopwatch.GetTimestamp();
        process.Dispose();
        process = Start();
        await ReadyAsync();
        return Stopwatch.GetElapsedTime(began);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private Process Start()
    {
        string[] arguments =
        [
            "serve", "--urls", Address.ToString().TrimEnd('/'), "--data-dir", store.Location.DataDir, "--lang", "en",
            .. store.Location.Server is { } server ? new[] { "--database", server } : [],
        ];
        var started =
            mostBytes is { } most ? FaultProcess.StartLimited(most, arguments)
            : temporary is not null ? FaultProcess.StartWith(temporary, arguments)
            : FaultProcess.Start(arguments);
        started.OutputDataReceived += (_, told) => Keep(told.Data);
        started.ErrorDataReceived += (_, told) => Keep(told.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lines.Enqueue(line);
        if (lines.Count > MostLines) lines.TryDequeue(out _);
    }

    private Task ReadyAsync() => Eventually.TrueAsync("the program", async () =>
    {
        Assert.False(process.HasExited, Log);
        try
        {
            return (await Client.GetAsync(new Uri(AppUrls.Ready, UriKind.Relative))).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    });
}
