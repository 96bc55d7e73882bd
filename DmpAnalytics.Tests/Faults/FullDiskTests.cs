using System.Globalization;
using System.Net;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The disk of the data folder fills up under a serving program.</summary>
public sealed class FullDiskTests
{
    private const long Room = 64_000_000;

    /// <summary>More bytes than are held in memory while they come.</summary>
    private const int Lines = 1_500;

    [Fact]
    public async Task Import_OnAFullDisk_IsRefusedUntilThereIsRoomAndReadersNoticeNothing()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using var prepared = store;
        using var folder = new TestFolder();
        var file = await FaultProcess.FiguresAsync(folder["spend.csv"], Lines);
        var bytes = await File.ReadAllBytesAsync(store.Location.File);
        await using var disk = await SmallDisk.MakeAsync(store.Location.DataDir, Room);
        if (disk is not null) await File.WriteAllBytesAsync(store.Location.File, bytes);
        await using var served = await (disk is not null ? ServedProgram.StartAsync(store, temporary: store.Location.DataDir) : ServedProgram.StartAsync(store, bytes.Length + 300_000));
        await using var load = new TrialLoad(served.Address, token, ledger);
        await load.BeginAsync(readers: 2, writes: false);

        if (disk is not null)
        {
            // Not even for what is sent, then not for what is written of it.
            await disk.ResizeAsync(Used(store) + 40_000);
            await AssertFullAsync(load, file);
            await disk.ResizeAsync(Used(store) + 200_000);
        }

        await AssertFullAsync(load, file);
        await load.ReadingsAsync(10);
        if (disk is not null) await disk.ResizeAsync(Room);
        else await PostgresBinaries.RunAsync("prlimit", "--pid", served.ProcessId.ToString(CultureInfo.InvariantCulture), "--fsize=unlimited");

        Assert.Null(await load.ChangeAsync());
        var (status, said) = await load.SendAsync(file);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\"data\":{load.Ledger.Latest + 1}"), said, StringComparison.Ordinal);
        await load.EndAsync();
        Assert.Empty(load.Failures);
        Assert.Equal(0, await served.StopAsync());
        Assert.True((await store.Database.ProveLogAsync(null, CancellationToken.None)).IsWhole);
        Assert.Empty(load.Ledger.Mistakes());
    }

    private static async Task AssertFullAsync(TrialLoad load, string file)
    {
        var (status, said) = await load.SendAsync(file);
        Assert.True(status == HttpStatusCode.ServiceUnavailable, said[..Math.Min(said.Length, 300)]);
        Assert.Contains(Words.Get("Faults", "disk_full", Language.En), said, StringComparison.Ordinal);
    }

    private static long Used(TestStore store) => new DirectoryInfo(store.Location.DataDir).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => (file.Length + 4095) / 4096 * 4096);
}
