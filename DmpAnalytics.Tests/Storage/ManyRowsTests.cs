using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage;

/// <summary>More rows than the tables hold come at once: indexes are put aside meanwhile.</summary>
public abstract class ManyRowsTests(TestStores stores)
{
    private const int Rows = 21_000;

    [StoreFact]
    public async Task Import_OfMoreRowsThanThereAre_LeavesTheIndexesAsTheyWere()
    {
        await using var store = await stores.FilledAsync();
        var before = await SchemaAsync(store);

        var outcome = await store.Importer.ImportAsync(await FilesAsync(), TestStore.Someone, CancellationToken.None);

        Assert.Equal(2, outcome.Version!.Number);
        Assert.Equal(before, await SchemaAsync(store));
        await using var context = store.Open();
        if (!store.Location.IsServer) Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
        Assert.Equal(Rows, await context.Figures.CountAsync(row => row.Came == 2));
    }

    [StoreFact]
    public async Task Import_OfManyRowsIntoAnEmptyStore_LeavesTheIndexesAsTheyWere()
    {
        await using var store = await stores.EmptyAsync();
        var before = await SchemaAsync(store);

        await store.Writer.CommitAsync(SomeData.Change(0, Enumerable.Range(0, Rows).Select(number => SomeData.Figure(number, region: $"place_{number}"))), CancellationToken.None);

        Assert.Equal(before, await SchemaAsync(store));
        Assert.Equal(20_999m, (await store.Reader.FiguresAsync("dmp", "place_20999", 1, CancellationToken.None)).Single().Value);
    }

    [StoreFact]
    public async Task Undo_OfManyRows_BringsTheFormerStateBack()
    {
        await using var store = await stores.FilledAsync();
        var before = (await store.Reader.DataSetAsync(1, CancellationToken.None)).Figures.Select(located => located.Item.Id).ToList();
        var outcome = await store.Importer.ImportAsync(await FilesAsync(), TestStore.Someone, CancellationToken.None);

        var undone = await store.Undo.UndoAsync(outcome.Version!.Import!.Value, TestStore.Someone, "a test", DateTimeOffset.UnixEpoch, CancellationToken.None);

        Assert.Equal(UndoStatus.Undone, undone.Status);
        Assert.Equal(before, (await store.Reader.DataSetAsync(3, CancellationToken.None)).Figures.Select(located => located.Item.Id));
    }

    [StoreFact]
    public async Task Import_CalledOffWhileItReads_WritesNothing()
    {
        await using var store = await stores.FilledAsync();
        var before = await store.FingerprintAsync();
        var files = await FilesAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => ImportReader.Read(files, null, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Importer.ImportAsync(files, Actor.Program, cancelled.Token));

        Assert.Equal(before, await store.FingerprintAsync());
    }

    private static async Task<IReadOnlyList<ImportFile>> FilesAsync()
    {
        using var folder = new TestFolder();
        await SyntheticFiles.WriteAsync(folder.Root, Rows, 1, CancellationToken.None);
        return await DataFolder.ReadAsync(folder.Root, CancellationToken.None);
    }

    private static async Task<List<string>> SchemaAsync(TestStore store)
    {
        await using var context = store.Open();
        return await context.Database.SqlQueryRaw<string>(store.Location.IsServer
            ? "SELECT indexdef AS \"Value\" FROM pg_indexes WHERE schemaname = current_schema() ORDER BY 1"
            : "SELECT name || ' ' || coalesce(sql, '') AS Value FROM sqlite_master ORDER BY name").ToListAsync();
    }

    public sealed class OnSqlite() : ManyRowsTests(TestStores.Sqlite);

    public sealed class OnPostgres() : ManyRowsTests(TestStores.Postgres);
}
