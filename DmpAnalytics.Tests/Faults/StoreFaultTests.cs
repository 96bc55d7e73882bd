using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Cli;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Faults;

public class StoreFaultTests
{
    [Theory]
    [InlineData("fr", Language.Fr)]
    [InlineData("en", Language.En)]
    public async Task Import_OnAFullDisk_SaysSoAndChangesNothing(string lang, Language language)
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var file = await FaultProcess.FiguresAsync(folder["spend.csv"], 20_000);
        using var process = FaultProcess.StartLimited(new FileInfo(store.Location.File).Length + 100_000, "import", file, "--data-dir", store.Location.DataDir, "--lang", lang);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains(Words.Get("Faults", "disk_full", language), error, StringComparison.Ordinal);
        Assert.Equal(StoreStatus.Ready, (await store.Database.PrepareAsync(CancellationToken.None)).Status);
        Assert.Equal(1, await store.Reader.LatestVersionAsync(CancellationToken.None));
        Assert.Equal(0, (await CommandRun.InAsync(store, "import", file)).ExitCode);
    }

    [Fact]
    public async Task Database_CutShort_IsRefusedWithWhatToDo()
    {
        foreach (var (lang, words) in new[] { ("fr", "est tronqué"), ("en", "is cut short") })
        {
            await using var store = await TestStore.FilledAsync();
            await using (var file = new FileStream(store.Location.File, FileMode.Open)) file.SetLength(file.Length / 2);
            var bytes = await File.ReadAllBytesAsync(store.Location.File);

            foreach (var command in new[] { "import", "check" })
            {
                var run = await CommandRun.InAsync(store, command, TestStore.DataFolder, "--lang", lang);

                Assert.Equal(1, run.ExitCode);
                Assert.Contains(words, run.Error, StringComparison.Ordinal);
                Assert.Contains("restore", run.Error, StringComparison.Ordinal);
            }

            Assert.Equal(bytes, await File.ReadAllBytesAsync(store.Location.File));
        }
    }

    [Theory]
    [InlineData(2, StoreStatus.Truncated)]
    [InlineData(1, StoreStatus.Ready)]
    public async Task Database_WithALogOfWritesBesideIt_IsJudgedByBoth(int part, StoreStatus expected)
    {
        // As after kill -9: what was written last is in the log alone.
        await using var store = await TestStore.FilledAsync();
        await using var killed = TestStore.Missing();
        await store.Importer.ImportAsync([.. TrialFiles.Reference], Actor.Program, CancellationToken.None);
        Directory.CreateDirectory(killed.Location.DataDir);
        foreach (var ending in new[] { "", "-wal" }) File.Copy(store.Location.File + ending, killed.Location.File + ending);
        Assert.NotEqual(0, new FileInfo(killed.Location.File + "-wal").Length);
        await using (var file = new FileStream(killed.Location.File, FileMode.Open)) file.SetLength(file.Length / part);

        Assert.Equal(expected, (await killed.Database.LookAsync(CancellationToken.None)).Status);
    }

    [Fact]
    public async Task TwoImports_AtOnce_BothComeInWhole()
    {
        await using var store = await TestStore.FilledAsync();
        using var folder = new TestFolder();
        var lines = await File.ReadAllLinesAsync(await FaultProcess.FiguresAsync(folder["spend.csv"], 400));
        ImportFile Half(string name, int from) =>
            new(name, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines.Skip(from).Take(200).Prepend(lines[0])) + "\n"));

        var outcomes = await Task.WhenAll(
            Task.Run(() => store.Importer.ImportAsync([Half("first.csv", 1)], Actor.Program, CancellationToken.None)),
            Task.Run(() => store.Importer.ImportAsync([Half("second.csv", 201)], Actor.Program, CancellationToken.None)));

        Assert.Equal([2L, 3L], outcomes.Select(outcome => outcome.Version!.Number).Order());
        Assert.All(outcomes, outcome => Assert.Equal(200, outcome.Difference!.AddedCount));
        var all = (await store.Reader.ListFiguresAsync(null, null, 3, CancellationToken.None)).Count;
        Assert.Equal((await store.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None)).Count + 400, all);
    }

    [Theory]
    [InlineData(13, 13, StoreFault.DiskFull)]
    [InlineData(10, 778, StoreFault.DiskFull)]
    [InlineData(8, 8, StoreFault.ReadOnly)]
    [InlineData(8, 1032, StoreFault.ReadOnly)]
    [InlineData(5, 5, StoreFault.Busy)]
    [InlineData(11, 11, StoreFault.Damaged)]
    [InlineData(26, 26, StoreFault.Damaged)]
    [InlineData(14, 14, StoreFault.Unavailable)]
    public void Fault_OfAnError_IsToldInBothLanguages(int code, int extended, StoreFault fault)
    {
        var error = new DbUpdateException("x", new SqliteException("x", code, extended));

        Assert.Equal(fault, StoreFaults.Of(error));
        Assert.All(new[] { Language.Fr, Language.En }, language => Assert.NotEmpty(Words.Get("Faults", Code.Of(fault), language)));
        Assert.Null(StoreFaults.Of(new InvalidOperationException("x")));
        Assert.Equal(StoreFault.DiskFull, StoreFaults.Of(new InvalidOperationException("x", new IOException("x", 28))));
        Assert.Null(StoreFaults.Of(new IOException("x")));
    }
}
