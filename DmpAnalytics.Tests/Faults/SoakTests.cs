using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Xunit.Abstractions;

namespace DmpAnalytics.Tests.Faults;

/// <summary>
/// Readers, a writer that imports and takes back, exports and restarts at once: ten seconds; a minute with <c>DMP_LONG=1</c>; as long as
/// <c>DMP_SOAK_SECONDS</c> says.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int Short = 10;
    private const int Long = 60;

    private static readonly int Seconds =
        int.TryParse(Environment.GetEnvironmentVariable("DMP_SOAK_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : Trial.IsLong ? Long : Short;

    /// <summary>How much more may be in use at the end than after warming up, in percent.</summary>
    private const int MostGrowth = 10;

    /// <summary>
    /// Bytes that may be in use after the short form, three times what they are. In ten seconds nothing is warm: each kind of page is made
    /// and each answer kept for the first time within them, so there is nothing to compare with; this only finds what every request holds for good.
    /// </summary>
    private const long MostInShort = 150_000_000;

    [Fact]
    public async Task Everything_AtOnce_FailsNobodySaysNothingWrongAndStaysSmall()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using (store)
        await using (var served = await ServedProgram.StartAsync(store))
        await using (var load = new TrialLoad(served.Address, token, ledger))
        {
            await load.BeginAsync(readers: 4);
            await RunAsync(1, 8);
            load.OutageBegins(Outage.Refused);
            Assert.Equal(0, await served.StopAsync());
            await served.StartAgainAsync();
            load.OutageOver();
            if (Seconds >= Long)
            {
                await RunAsync(1, 8);
                load.OutageBegins(Outage.Killed);
                await served.KillAsync();
                await served.StartAgainAsync();
                load.OutageOver();
            }

            using var folder = new TestFolder();
            var export = ExportAsync(store, folder["copy.db"]);
            await RunAsync(3, 8);
            await export;
            var warm = await InUseAsync(served, load);
            await RunAsync(3, 8);
            var end = await InUseAsync(served, load);

            await load.EndAsync();
            Assert.Equal(0, await served.StopAsync());
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{Seconds} s: {ledger.Readings} readings of {ledger.VersionsRead} data versions compared, {load.Writer.Confirmed} changes, {load.Excused} met a restart; in use {warm / 1e6:0.0} MB, at the end {end / 1e6:0.0} MB."));
            await Trial.AssertWholeAsync(load, store);
            Assert.True((await LogVerifier.FileAsync(folder["copy.db"], null, CancellationToken.None)).IsWhole);
            Assert.InRange(end, 0, Seconds >= Long ? warm + warm * MostGrowth / 100 : MostInShort);
        }
    }

    /// <summary>This part of the whole time.</summary>
    private static async Task RunAsync(int part, int of)
    {
        var end = Stopwatch.GetTimestamp() + Stopwatch.Frequency * Seconds * part / of;
        while (Stopwatch.GetTimestamp() < end) await Task.Delay(100);
    }

    /// <summary>What the program holds when nobody asks anything, in bytes: of managed memory where that can be collected first, else of all.</summary>
    private static async Task<long> InUseAsync(ServedProgram served, TrialLoad load)
    {
        await load.HoldAsync();
        long bytes;
        if (OperatingSystem.IsWindows())
        {
            bytes = served.Memory;
        }
        else
        {
            // What waits to be cleared away goes with the second one.
            for (var time = 0; time < 2; time++) await RuntimeDoor.CollectAsync(served.ProcessId);
            var metrics = await load.MetricsAsync();
            bytes = metrics("dotnet_gc_last_collection_heap_size_bytes") - metrics("dotnet_gc_last_collection_heap_fragmentation_size_bytes");
        }

        load.GoOn();
        return bytes;
    }

    /// <summary>A whole copy by another process, while everything goes on.</summary>
    private static async Task ExportAsync(TestStore store, string file)
    {
        using var process = FaultProcess.Start("backup", file, "--data-dir", store.Location.DataDir);
        var told = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, told);
    }
}
