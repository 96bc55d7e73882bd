using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DmpAnalytics.Hosting.Metrics;
using DmpAnalytics.Tests.Architecture;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace DmpAnalytics.Tests.Faults;

/// <summary>Clients that are slow, rude or gone: everybody else is answered meanwhile and afterwards.</summary>
public sealed class CrowdTests(ITestOutputHelper output)
{
    private const string Page = "/?lang=fr";
    private const string Part = "/api/v1/figures?limit=50";
    private const string Series = "/api/v1/figures?limit=10000";

    [Fact]
    public async Task SlowClients_OneByteASecond_AreCutOffWhileOthersAreServedBesideOneThatReadsNothing()
    {
        await using var application = await TestApplication.StartAsync();
        await application.Client.GetStringAsync(Page);
        using var head = await SendAsync(application, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
        using var body = await SendAsync(application, "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\n");

        // More than the system keeps for a connection: the program waits for it with the answer in hand.
        using var deaf = await SendAsync(application, string.Concat(Enumerable.Repeat($"GET {Part} HTTP/1.1\r\nHost: x\r\n\r\n", 600)));
        List<Task<bool>> cut = Trial.IsLong ? [DripAsync(body), DripAsync(head)] : [DripAsync(body)];

        var began = Stopwatch.GetTimestamp();
        var served = 0;
        while (!cut.TrueForAll(each => each.IsCompleted) && Stopwatch.GetElapsedTime(began) < Limit)
        {
            Assert.Equal(HttpStatusCode.OK, (await application.Client.GetAsync(Page)).StatusCode);
            served++;
            await Task.Delay(20);
        }

        Assert.All(cut, each => Assert.True(each.IsCompleted && each.Result));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cut off after {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s at the latest; {served} pages sent to others meanwhile."));
    }

    [Fact]
    public async Task Rubbish_AsFastAsItCanBeSent_IsRefusedAndTheNextIsAnswered()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using (store)
        await using (var served = await ServedProgram.StartAsync(store))
        await using (var load = new TrialLoad(served.Address, token, ledger))
        {
            var before = await served.Client.GetStringAsync(Series);
            await RubbishAsync(served.Address, TimeSpan.FromSeconds(1));
            var warm = served.Memory;
            var began = Stopwatch.GetTimestamp();
            var sent = await RubbishAsync(served.Address, TimeSpan.FromSeconds(Trial.IsLong ? 20 : 3));
            var took = Stopwatch.GetElapsedTime(began);

            Assert.Equal(before, await served.Client.GetStringAsync(Series));
            Assert.Equal(HttpStatusCode.OK, (await served.Client.GetAsync(Page)).StatusCode);
            Assert.Null(await load.ChangeAsync());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sent} requests of rubbish in {took.TotalSeconds:0.0} s, {sent / took.TotalSeconds:0} a second; in memory {warm / 1e6:0} MB, then {served.Memory / 1e6:0} MB."));
            Assert.InRange(served.Memory, 0, warm + MostMore);
        }
    }

    [Fact]
    public async Task Circuits_DroppedAllAtOnce_AreForgottenAndThePageOpensAgain()
    {
        var most = Trial.IsLong ? 500 : 25;
        await using var application = await TestApplication.StartAsync(more: Trial.Unlimited);
        var start = new ProcessStartInfo("node", [Path.Combine(SourceTree.Root, "benchmarks", "circuits.mjs"), application.Address.ToString().TrimEnd('/'), most.ToString(CultureInfo.InvariantCulture), "--end", "drop"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var circuits = Process.Start(start)!;
        var opened = await circuits.StandardOutput.ReadLineAsync();
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"open\":{most},\"failed\":0"), opened, StringComparison.Ordinal);
        circuits.Kill();
        await circuits.WaitForExitAsync();

        Assert.Equal(HttpStatusCode.OK, (await application.Client.GetAsync("/explore?lang=fr")).StatusCode);
        using var again = Process.Start(new ProcessStartInfo("node", [.. start.ArgumentList.Take(2), "1", "--hold", "0"]) { RedirectStandardOutput = true })!;
        Assert.Contains("\"open\":1,\"failed\":0", await again.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        await again.WaitForExitAsync();
        Assert.Equal(0, again.ExitCode);
        var meters = application.Services.GetRequiredService<MeterBook>();
        await Eventually.TrueAsync("the end of all connections", () => Task.FromResult(
            meters.Read().Single(family => family.Name == "aspnetcore.components.circuit.connected").Samples.Values.Sum(sample => sample.Read().Value) == 0));
        output.WriteLine(opened ?? "");
    }

    /// <summary>Longer than any limit on slowness, so that only what is never cut off is met.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    /// <summary>Buffers of connections and what the collector keeps for later; a request that stayed would be thousands of times as much.</summary>
    private const long MostMore = 200_000_000;

    private static async Task<Socket> SendAsync(TestApplication application, string text)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096, NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, application.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(text));
        return socket;
    }

    /// <summary>One byte a second; true when the other side ended it.</summary>
    private static async Task<bool> DripAsync(Socket socket)
    {
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Limit)
        {
            try
            {
                await socket.SendAsync("a"u8.ToArray());
            }
            catch (SocketException)
            {
                return true;
            }

            await Task.Delay(1_000);
            if (socket.Available > 0 || IsCut(socket)) return true;
        }

        return false;
    }

    /// <summary>Whether nothing more comes and nothing can be sent.</summary>
    private static bool IsCut(Socket socket)
    {
        try
        {
            return (socket.Poll(0, SelectMode.SelectRead) && socket.Available == 0) || (socket.Send("x"u8) == 0);
        }
        catch (SocketException)
        {
            return true;
        }
    }

    /// <summary>Eight connections at a time, each full of nonsense and ended by whoever is tired first.</summary>
    private static async Task<int> RubbishAsync(Uri address, TimeSpan length)
    {
        var until = Stopwatch.GetTimestamp() + (long)(length.TotalSeconds * Stopwatch.Frequency);
        return (await Task.WhenAll(Enumerable.Range(0, 8).Select(seed => Task.Run(() => RubbishAsync(address, seed, until))))).Sum();
    }

    private static async Task<int> RubbishAsync(Uri address, int seed, long until)
    {
        var random = new Random(seed);
        var sent = 0;
        var answer = new byte[65_536];
        while (Stopwatch.GetTimestamp() < until)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, address.Port);
                await socket.SendAsync(Nonsense(random, out var requests));
                sent += requests;
                socket.Shutdown(SocketShutdown.Send);
                while (await socket.ReceiveAsync(answer) > 0)
                {
                }
            }
            catch (SocketException)
            {
                // Refused in the middle of it.
            }
        }

        return sent;
    }

    /// <summary>Requests one after the other of which the last is none: unknown addresses, heads of nothing, wrong parameters, bare bytes.</summary>
    private static byte[] Nonsense(Random random, out int requests)
    {
        requests = 64;
        var text = new StringBuilder();
        for (var request = 1; request < requests; request++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(random.Next(3) == 0 ? "BREW" : "HEAD")} /{random.Next():x}{(random.Next(2) == 0 ? ".php?q=%27%20OR%201" : "")} HTTP/1.1\r\nHost: x\r\n\r\n");
        }

        var bytes = new byte[random.Next(1, 2_000)];
        random.NextBytes(bytes);
        return [.. Encoding.ASCII.GetBytes(text.ToString()), .. bytes];
    }
}
