using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Cli;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary><c>kill -9</c> at random moments of an import: all of it or nothing, the store opens again, the log fits.</summary>
public class KilledImportTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("DMP_LONG") == "1";

    [Fact]
    public async Task Import_KilledAtRandomMoments_IsWholeOrWasNever()
    {
        var random = new Random(20);
        using var folder = new TestFolder();
        var file = await FaultProcess.FiguresAsync(folder["spend.csv"]);
        for (var round = 0; round < (IsLong ? 50 : 3); round++)
        {
            await using var store = await TestStore.FilledAsync();
            var before = (await store.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None)).Count;
            using (var process = FaultProcess.Start("import", file, "--data-dir", store.Location.DataDir))
            {
                await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(random.Next(300, 6_000)));
                process.Kill();
                await process.WaitForExitAsync();
            }

            Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
            var latest = await store.Reader.LatestVersionAsync(CancellationToken.None);
            Assert.InRange(latest, 1, 2);
            Assert.Equal(latest == 1 ? before : before + FaultProcess.Many, (await store.Reader.ListFiguresAsync(null, null, latest, CancellationToken.None)).Count);
            Assert.Equal(latest, (await store.Reader.ImportsAsync(CancellationToken.None)).Count);
            Assert.Equal(0, (await CommandRun.InAsync(store, "audit", "verify")).ExitCode);
        }
    }
}
