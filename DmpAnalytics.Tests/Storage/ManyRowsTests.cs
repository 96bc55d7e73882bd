using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage;

/// <summary>More rows than the tables hold come at once: indexes are put aside meanwhile.</summary>
public class ManyRowsTests
{
    private const int Rows = 21_000;

    [Fact]
    public async Task Import_OfMoreRowsThanThereAre_LeavesTheIndexesAsTheyWere()
    {
        await using var store = await TestStore.FilledAsync();
        var before = await SchemaAsync(store);

        var outcome = await store.Importer.ImportAsync(await FilesAsync(), TestStore.Someone, CancellationToken.None);

        Assert.Equal(2, outcome.Version!.Number);
        Assert.Equal(before, await SchemaAsync(store));
        await using var context = store.Open();
        Assert.Equal(["ok"], await context.Database.SqlQueryRaw<string>("PRAGMA integrity_check").ToListAsync());
        Assert.Equal(Rows, await context.Figures.CountAsync(row => row.Came == 2));
    }

    [Fact]
    public async Task Undo_OfManyRows_BringsTheFormerStateBack()
    {
        await using var store = await TestStore.FilledAsync();
        var before = (await store.Reader.DataSetAsync(1, CancellationToken.None)).Figures.Select(located => located.Item.Id).ToList();
        var outcome = await store.Importer.ImportAsync(await FilesAsync(), TestStore.Someone, CancellationToken.None);

        var undone = await store.Undo.UndoAsync(outcome.Version!.Import!.Value, TestStore.Someone, "a test", DateTimeOffset.UnixEpoch, CancellationToken.None);

        Assert.Equal(UndoStatus.Undone, undone.Status);
        Assert.Equal(before, (await store.Reader.DataSetAsync(3, CancellationToken.None)).Figures.Select(located => located.Item.Id));
    }

    [Fact]
    public async Task Import_CalledOffWhileItReads_WritesNothing()
    {
        await using var store = await TestStore.FilledAsync();
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
        return await context.Database.SqlQueryRaw<string>("SELECT name || ' ' || coalesce(sql, '') AS Value FROM sqlite_master ORDER BY name").ToListAsync();
    }
}
