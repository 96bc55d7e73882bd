using System.Net;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Cli;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The file of the database loses its end, while it is served and before it is opened; the last backup takes its place.</summary>
public sealed class TruncatedDatabaseTests
{
    private const string Answer = "/api/v1/figures?programme=dmp&data=1&limit=10000";

    [LongFact]
    public async Task File_CutShortUnderTheProgram_IsToldRefusedAtTheNextStartAndReplacedByTheBackup()
    {
        var (store, ledger, token) = await Trial.PrepareAsync();
        await using var prepared = store;
        using var folder = new TestFolder();
        Assert.Equal(0, (await CommandRun.InAsync(store, "backup", folder["backup.db"])).ExitCode);
        await using var served = await ServedProgram.StartAsync(store);
        await using var load = new TrialLoad(served.Address, token, ledger);
        var before = await served.Client.GetStringAsync(Answer);

        await using (var file = new FileStream(store.Location.File, FileMode.Open, FileAccess.Write, FileShare.ReadWrite)) file.SetLength(file.Length / 2);

        // What is still in memory is right; what is not is not made up.
        using (var cut = await served.Client.GetAsync(Answer))
        {
            var told = await cut.Content.ReadAsStringAsync();
            if (cut.StatusCode == HttpStatusCode.OK) Assert.Equal(before, told);
            else Assert.Contains(Words.Get("Faults", "damaged", Language.En), told, StringComparison.Ordinal);
        }

        var said = await load.ChangeAsync();
        Assert.StartsWith("503 ", said, StringComparison.Ordinal);
        Assert.Contains(Words.Get("Faults", "damaged", Language.En), said, StringComparison.Ordinal);

        await served.KillAsync();
        var bytes = await File.ReadAllBytesAsync(store.Location.File);
        Assert.Equal(1, await served.StartInVainAsync());
        Assert.Contains("cut short", served.Log, StringComparison.Ordinal);
        Assert.Contains("restore FILE", served.Log, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(store.Location.File));

        var restored = await CommandRun.InAsync(store, "restore", folder["backup.db"], "--replace");
        Assert.True(restored.ExitCode == 0, restored.Error);
        await served.StartAgainAsync();
        Assert.Equal(before, await served.Client.GetStringAsync(Answer));
        Assert.Equal(0, (await CommandRun.InAsync(store, "audit", "verify")).ExitCode);
    }
}
