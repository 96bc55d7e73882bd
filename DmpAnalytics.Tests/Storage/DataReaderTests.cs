using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

public abstract class DataReaderTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Reference_OfTheShippedFigures_KeepsTheOrderOfTheFiles()
    {
        await using var store = await stores.FilledAsync();

        var reference = await store.Reader.ReferenceAsync(1, None);

        Assert.Equal(["dmp", "mon_espace_sante"], reference.Programmes.Take(2).Select(programme => programme.Id));
        Assert.Equal(319, reference.Sources.Count);
        Assert.Equal(74, reference.Targets.Count);
        Assert.Equal(79.9298m, reference.FindDeflator("FRA", 2000)!.Index);
        Assert.Equal(0.59244m, reference.FindRate("AUD", 2004)!.EurPerUnit);
        Assert.Equal(60918661m, reference.FindPopulation("FRA", 2000)!.Value);
    }

    [StoreFact]
    public async Task Reference_BeforeTheFirstVersion_IsEmpty()
    {
        await using var store = await stores.FilledAsync();

        Assert.Empty((await store.Reader.ReferenceAsync(0, None)).Programmes);
    }

    [StoreFact]
    public async Task Figures_OfOneProgrammeAndRegion_AreTheseAndNoOthers()
    {
        await using var store = await stores.EmptyAsync();
        await store.Writer.CommitAsync(
            SomeData.Change(0, [SomeData.Figure(1), SomeData.Figure(2, region: "69"), SomeData.Figure(3, "ameli")]), None);

        Assert.Equal([1m], (await store.Reader.FiguresAsync("dmp", null, 1, None)).Select(figure => figure.Value));
        Assert.Equal([2m], (await store.Reader.FiguresAsync("dmp", "69", 1, None)).Select(figure => figure.Value));
        Assert.Empty(await store.Reader.FiguresAsync("dmp", "75", 1, None));
    }

    [StoreFact]
    public async Task ListFigures_ByProgrammeAndMeasure_LeavesOpenWhatIsNotSaid()
    {
        await using var store = await stores.FilledAsync();

        Assert.Equal(692, (await store.Reader.ListFiguresAsync(null, null, 1, None)).Count);
        var spend = await store.Reader.ListFiguresAsync("dmp", MeasureIds.Spend, 1, None);
        Assert.NotEmpty(spend);
        Assert.All(spend, figure => Assert.Equal(("dmp", MeasureIds.Spend), (figure.Programme, figure.Measure)));
        Assert.True((await store.Reader.ListFiguresAsync(null, MeasureIds.Spend, 1, None)).Count > spend.Count);
    }

    [StoreFact]
    public async Task Figure_ByItsId_IsTheOneOfTheVersion()
    {
        await using var store = await stores.EmptyAsync();
        var figure = SomeData.Figure(1);
        await store.Writer.CommitAsync(SomeData.Change(0, [figure]), None);
        await store.Writer.CommitAsync(SomeData.Change(1, [], [SomeData.Figure(2)]), None);

        Assert.Null(await store.Reader.FigureAsync(figure.Id, 0, None));
        Assert.Equal(1m, (await store.Reader.FigureAsync(figure.Id, 1, None))!.Value);
        Assert.Equal(2m, (await store.Reader.FigureAsync(figure.Id, 2, None))!.Value);
    }

    public sealed class OnSqlite() : DataReaderTests(TestStores.Sqlite);

    public sealed class OnPostgres() : DataReaderTests(TestStores.Postgres);
}
