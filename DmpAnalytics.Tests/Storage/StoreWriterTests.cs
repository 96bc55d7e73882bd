using System.Security.Cryptography;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage;

public abstract class StoreWriterTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Commit_OfAFigure_KeepsItToTheLetterWithItsOrigin()
    {
        await using var store = await stores.EmptyAsync();
        var figure = SomeData.Figure(-1234.567891m, region: "69") with
        {
            Precision = Precision.Month,
            Rank = Rank.Preferred,
            Note = new("un été", "a summer"),
            Published = "-1234.567891",
        };

        var version = await store.Writer.CommitAsync(SomeData.Change(0, [figure]), None);

        Assert.Equal(new DataVersion(1, SomeData.At, DataVersionKind.Import, "someone", 1, ""), version);
        Assert.Equal(figure with { Origin = new(1, SomeData.File, 2) }, Assert.Single(await store.Reader.FiguresAsync("dmp", "69", 1, None)));
        await using var context = store.Open();
        Assert.Equal(-1234567891L, await context.Database.SqlQueryRaw<long>("SELECT value AS \"Value\" FROM figures").SingleAsync());
    }

    [StoreFact]
    public async Task Commit_OfAChange_EndsTheOldRowAndTouchesNothingElse()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1), SomeData.Figure(2, period: "2013")]), None);

        await store.Writer.CommitAsync(SomeData.Change(1, [SomeData.Figure(4, period: "2014")], [SomeData.Figure(3)]), None);

        Assert.Equal([1m, 2m], (await store.Reader.FiguresAsync("dmp", null, 1, None)).Select(figure => figure.Value));
        Assert.Equal([3m, 2m, 4m], (await store.Reader.FiguresAsync("dmp", null, 2, None)).Select(figure => figure.Value));
        await using var context = store.Open();
        var rows = await context.Figures.OrderBy(row => row.Key).Select(row => new { row.Came, row.Went }).ToListAsync();
        Assert.Equal([(1, 2), (1, null), (2, null), (2, null)], rows.Select(row => (row.Came, row.Went)));
    }

    [StoreFact]
    public async Task Commit_OnAVersionThatIsNotTheLatest_WritesNothing()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1)]), None);
        var before = await store.FingerprintAsync();

        Assert.Null(await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(2, period: "2013")]), None));

        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Commit_OfAFigureTwiceAmongMany_WritesNoneOfThem()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1)]), None);
        var before = await store.FingerprintAsync();
        var many = Enumerable.Range(0, 100).Select(number => SomeData.Figure(number, region: $"place_{number}")).ToList();

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => store.Writer.CommitAsync(SomeData.Change(1, [.. many, many[30]]), None));

        if (!store.Location.IsServer) Assert.Contains(many[30].Id, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await store.FingerprintAsync());
    }

    [StoreFact]
    public async Task Commit_ThatFailsMidway_LeavesTheDatabaseAsItWas()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1)]), None);
        var before = await store.FingerprintAsync();
        var twice = SomeData.Figure(5, period: "2015");

        await Assert.ThrowsAsync<DbUpdateException>(() => store.Writer.CommitAsync(SomeData.Change(1, [twice, twice], [SomeData.Figure(2)], "other bytes"), None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Writer.CommitAsync(SomeData.Change(1, [], [SomeData.Figure(2), twice]), None));

        Assert.Equal(before, await store.FingerprintAsync());
        Assert.Equal(1, await store.Reader.LatestVersionAsync(None));
        Assert.Equal(1m, Assert.Single(await store.Reader.FiguresAsync("dmp", null, 1, None)).Value);
    }

    [StoreFact]
    public async Task Commit_OfTheSameBytesAgain_KeepsThemOnce()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1)]), None);
        await store.Writer.CommitAsync(SomeData.Change(1, [], [SomeData.Figure(2)]), None);

        await using var context = store.Open();
        Assert.Equal(1, await context.KeptFiles.CountAsync());
        Assert.Equal(2, await context.ImportFiles.CountAsync());
    }

    [StoreFact]
    public async Task Imports_AfterTwo_AreListedLastFirstWithFilesAndCounts()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(SomeData.Change(0, [SomeData.Figure(1)]), None);
        await store.Writer.CommitAsync(SomeData.Change(1, [SomeData.Figure(5, period: "2015")], [SomeData.Figure(2)], "other"), None);

        var imports = await store.Reader.ImportsAsync(None);

        Assert.Equal([2L, 1L], imports.Select(import => import.Version));
        Assert.Equal((1, 1, 0, "someone", SomeData.At), (imports[0].Added, imports[0].Changed, imports[0].Unchanged, imports[0].Who, imports[0].At));
        var file = Assert.Single(imports[0].Files);
        Assert.Equal((SomeData.File, Convert.ToHexStringLower(SHA256.HashData("other"u8)), 5L), (file.Name, file.Sha256, file.Length));
        Assert.Equal("other"u8.ToArray(), await store.Reader.KeptBytesAsync(file.Sha256, None));
        Assert.Null(await store.Reader.KeptBytesAsync("none", None));
        Assert.Equal([2L, 1L], (await store.Reader.VersionsAsync(None)).Select(version => version.Number));
    }

    [StoreFact]
    public async Task Commit_FromManySidesAtOnce_LosesNoneAndLeavesNoHole()
    {
        await using var store = await stores.EmptyAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            var made = default(DataVersion);
            while (made is null)
            {
                var latest = await store.Reader.LatestVersionAsync(None);
                made = await store.Writer.CommitAsync(SomeData.Change(latest, [SomeData.Figure(i, period: $"{2000 + i}")]), None);
            }
        })));

        Assert.Equal(8, await store.Reader.LatestVersionAsync(None));
        Assert.Equal(8, (await store.Reader.FiguresAsync("dmp", null, 8, None)).Count);
        Assert.Equal(8, (await store.Reader.VersionsAsync(None)).Count);
    }

    public sealed class OnSqlite() : StoreWriterTests(TestStores.Sqlite);

    public sealed class OnPostgres() : StoreWriterTests(TestStores.Postgres);
}
