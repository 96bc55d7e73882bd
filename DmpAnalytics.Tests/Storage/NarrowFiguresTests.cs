using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Tests.Storage;

/// <summary>A database whose figures lay in wide rows becomes one with narrow rows, and says the same.</summary>
public abstract class NarrowFiguresTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Prepare_OverWideFigures_KeepsWhatEachOneSaysOnEveryVersion()
    {
        await using var store = await stores.FilledAsync();
        var cents = SomeData.Figure(12.5m, period: "1999") with { Published = "12.50", Note = new("note", "a note") };
        await store.Writer.CommitAsync(SomeData.Change(1, [cents, SomeData.Figure(-7m, region: "69", period: "1998")]), None);
        await store.Writer.CommitAsync(SomeData.Change(2, [], [cents.WithValue(13m, "13") with { Rank = Rank.Deprecated }], bytes: "other bytes"), None);
        var before = await SaidAsync(store);

        await using (var context = store.Open())
            await context.Database.MigrateAsync(context.Database.GetMigrations().TakeWhile(name => !name.EndsWith("NarrowFigures", StringComparison.Ordinal)).Last());
        await using (var wide = store.Open())
            Assert.Equal(cents.Id, await wide.Database.SqlQueryRaw<string>("SELECT identity AS \"Value\" FROM figures WHERE published = '12.50'").SingleAsync());
        await store.Database.PrepareAsync(None);

        Assert.Equal(before, await SaidAsync(store));
        await store.Writer.CommitAsync(SomeData.Change(3, [SomeData.Figure(1m, period: "1997")], bytes: "more bytes"), None);
        Assert.Equal("1", (await store.Reader.FigureAsync(SomeData.Figure(1m, period: "1997").Id, 4, None))!.Published);
    }

    [StoreFact]
    public async Task Statements_ForWhoeverOpensTheDatabase_AreWrittenOut()
    {
        await using var store = await stores.FilledAsync();
        var figures = (await store.Reader.DataSetAsync(1, None)).Figures.Select(located => located.Item).ToList();
        await using var context = store.Open();

        var shown = await context.Database.SqlQueryRaw<string>("SELECT id || '|' || programme || '|' || measure || '|' || published AS \"Value\" FROM figure_statements").ToListAsync();

        Assert.Equal(figures.Select(figure => $"{figure.Id}|{figure.Programme}|{figure.Measure}|{figure.Published}").Order(), shown.Order());
    }

    private static async Task<IReadOnlyList<Located<Figure>>> SaidAsync(TestStore store)
    {
        var said = new List<Located<Figure>>();
        for (var version = 1L; version <= 3; version++) said.AddRange((await store.Reader.DataSetAsync(version, None)).Figures);
        return said;
    }

    public sealed class OnSqlite() : NarrowFiguresTests(TestStores.Sqlite);

    public sealed class OnPostgres() : NarrowFiguresTests(TestStores.Postgres);
}
