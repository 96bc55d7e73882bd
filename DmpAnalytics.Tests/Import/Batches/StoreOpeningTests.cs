using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using ShippedFolder = DmpAnalytics.Import.Batches.ShippedData;

namespace DmpAnalytics.Tests.Import.Batches;

public abstract class StoreOpeningTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Open_WithoutADatabase_FillsANewOne()
    {
        await using var store = await stores.MissingAsync();

        var outcome = await store.Get<StoreOpening>().OpenAsync(None);

        Assert.False(outcome.IsRefused);
        Assert.Equal(15, outcome.Filling!.Read.Files.Length);
        Assert.Equal(Actor.Program.Name, Assert.Single(await store.Reader.ImportsAsync(None)).Who);
    }

    [StoreFact]
    public async Task Open_OverFigures_LeavesThemAlone()
    {
        await using var store = await stores.FilledAsync();

        Assert.Null((await store.Get<StoreOpening>().OpenAsync(None)).Filling);
        Assert.Null(await store.Get<StoreOpening>().NewerAsync(None));
        Assert.Equal(1, await store.Reader.LatestVersionAsync(None));
    }

    [StoreFact]
    public async Task Open_WithABrokenFile_TellsItsIssuesAndStoresNothing()
    {
        using var folder = new TestFolder();
        Copy(folder);
        await File.AppendAllTextAsync(folder["spend.csv"], "dmp,spend,not a period,,1,EUR,exact,,,nobody,,,,\n");
        await using var store = await stores.MissingAsync();

        var outcome = await Opening(store, folder).OpenAsync(None);

        Assert.True(outcome.IsRefused);
        Assert.Contains(outcome.Filling!.Read.Issues, issue => issue is { File: "spend.csv", Column: "period", Value: "not a period" });
        Assert.Equal(0, await store.Reader.LatestVersionAsync(None));
        Assert.Empty(await store.Reader.ListFiguresAsync(null, null, 1, None));
    }

    [StoreFact]
    public async Task Newer_WithOtherFiguresBesideTheProgram_TellsThemAndAppliesNone()
    {
        using var folder = new TestFolder();
        Copy(folder);
        var path = folder["programmes.csv"];
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("(DMP)", "(D.M.P.)", StringComparison.Ordinal));
        await using var store = await stores.FilledAsync();
        var before = await store.FingerprintAsync();

        var newer = await Opening(store, folder).NewerAsync(None);

        Assert.Equal((0, 1), (newer!.Difference!.AddedCount, newer.Difference.ChangedCount));
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Newer_WithOtherBytesThatSayTheSame_IsNoNews()
    {
        using var folder = new TestFolder();
        Copy(folder);
        var path = folder["breaks.csv"];
        var lines = (await File.ReadAllLinesAsync(path)).ToList();
        await File.WriteAllLinesAsync(path, [lines[0], .. lines.Skip(1).Reverse()]);
        await using var store = await stores.FilledAsync();

        Assert.Null(await Opening(store, folder).NewerAsync(None));
    }

    [StoreFact]
    public async Task Rehearse_WithoutADatabase_ComparesWithTheShippedFiguresAndMakesNone()
    {
        await using var store = await stores.MissingAsync();

        var outcome = await store.Get<Rehearsal>().RunAsync(await TestStore.ShippedFilesAsync(), None);

        Assert.True(outcome.IsKnown);
        Assert.False(Directory.Exists(store.Location.DataDir));
    }

    private static StoreOpening Opening(TestStore store, TestFolder folder)
    {
        var shipped = new ShippedFolder(folder.Root);
        return new(store.Database, store.Reader, store.Importer, new Rehearsal(store.Database, store.Reader, shipped), shipped);
    }

    private static void Copy(TestFolder folder)
    {
        foreach (var path in Directory.GetFiles(TestStore.DataFolder, "*.csv")) File.Copy(path, folder[Path.GetFileName(path)]);
    }

    public sealed class OnSqlite() : StoreOpeningTests(TestStores.Sqlite);

    public sealed class OnPostgres() : StoreOpeningTests(TestStores.Postgres);
}
