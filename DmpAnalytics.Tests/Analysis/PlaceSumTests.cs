using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Analysis;

public abstract class PlaceSumTests(TestStores stores)
{
    private const int Establishments = 40;
    private const string Measure = MeasureIds.DossiersCreated;

    [StoreFact]
    public async Task Series_OfTheCountryAndARegion_AreTheSumsOverTheirEstablishments()
    {
        await using var store = await ImportedAsync(2005);
        var analyst = new Analyst(store.Reader, TimeProvider.System);

        foreach (var region in new[] { null, "R03" })
        {
            var points = await PointsAsync(analyst, region, data: null);

            Assert.Equal(12, points.Count);
            Assert.All(points, point => Assert.Equal(SumOf(point.At, region), point.Result.Value));
            Assert.All(points, point => Assert.Equal(Basis.Derived, point.Result.Basis));
        }
    }

    [StoreFact]
    public async Task Series_AfterALaterImportAndItsUndo_AreThoseOfAnAnalystThatAddsUpAnew()
    {
        await using var store = await ImportedAsync(2005);
        var analyst = new Analyst(store.Reader, TimeProvider.System);
        await PointsAsync(analyst, null, data: null);

        await ImportAsync(store, 2006);
        var later = await PointsAsync(analyst, null, data: null);
        Assert.Equal(SumOf(new(2006, 12, 31), null), later[^1].Result.Value);
        var undone = await store.Undo.UndoAsync(2, TestStore.Someone, "a test", DateTimeOffset.UnixEpoch, CancellationToken.None);
        Assert.Equal(UndoStatus.Undone, undone.Status);

        foreach (var version in new long?[] { null, 2, 1 })
        {
            var anew = await PointsAsync(new Analyst(store.Reader, TimeProvider.System), null, version);
            Assert.Equal(anew.Select(Said), (await PointsAsync(analyst, null, version)).Select(Said));
        }
    }

    [StoreFact]
    public async Task Sum_WithoutOneEstablishment_IsAtLeastAndSaysOfHowMany()
    {
        await using var store = await ImportedAsync(2005, without: "E000001");

        var answer = await AnswerAsync(new(store.Reader, TimeProvider.System), "2005-06-30");

        Assert.Equal(SumOf(new(2005, 6, 30), null, "E000001"), answer.Result.Value);
        Assert.Equal(Qualifiers.AtLeast, answer.Result.Qualifiers);
        Assert.Equal(new SummedPlaces(Establishments - 1, Establishments), Assert.Single(answer.Result.AllFigures()).Figure.Summed);
    }

    [StoreFact]
    public async Task Sum_OverEstablishmentsOneByOne_IsRefusedWithTheLevelsThatAreSummed()
    {
        await using var store = await ImportedAsync(2005);
        var analyst = new Analyst(store.Reader, TimeProvider.System);

        var refused = await analyst.OverRegionsAsync("cost_per_dossier", new() { Programme = SyntheticSet.Programme, At = Period.Parse("2005-06-30") }, Region.Establishment, CancellationToken.None);

        var problem = Assert.Single(refused.Problems);
        Assert.Equal("level", problem.Parameter);
        Assert.Contains("region", problem.Allowed);
        Assert.DoesNotContain(Region.Establishment, problem.Allowed);
    }

    [StoreFact]
    public async Task Sum_OfWhatIsPublishedForTheCountryItself_IsNotMade()
    {
        await using var store = await ImportedAsync(2005);
        var own = EstablishmentSet.Figures(1, 2005, 1).First(figure => figure.Measure == Measure);
        var line = $"{own.Programme},{Measure},2005-05,,777,dossier,exact,,,{own.Source},,,,";
        await ImportAsync(store, [new("figures.csv", Text(Header + line))]);

        var answer = await AnswerAsync(new(store.Reader, TimeProvider.System), "2005-05-31");

        Assert.Equal(777m, answer.Result.Value);
        Assert.Equal(Basis.Reported, answer.Result.Basis);
    }

    private static (DateOnly, decimal?, Qualifiers, Basis) Said(SeriesPoint point) => (point.At, point.Result.Value, point.Result.Qualifiers, point.Result.Basis);

    private const string Header = "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en\n";

    private static async Task<Answer> AnswerAsync(Analyst analyst, string at) =>
        (await analyst.StockAsync(Measure, new() { Programme = SyntheticSet.Programme, At = Period.Parse(at) }, CancellationToken.None)).Value!;

    private static async Task<IReadOnlyList<SeriesPoint>> PointsAsync(Analyst analyst, string? region, long? data)
    {
        var question = new Question { Programme = SyntheticSet.Programme, Region = region, From = Period.Parse("2005-01"), To = Period.Parse(data is 1 || region is not null ? "2005-12" : "2006-12"), Every = Every.Month, Data = data };
        var series = await analyst.StockSeriesAsync(Measure, question, CancellationToken.None);
        return [.. series.Value!.Points.Where(point => point.Result.HasValue && point.Result.Basis != Basis.CarriedForward)];
    }

    private static decimal SumOf(DateOnly at, string? region, string? without = null)
    {
        var places = EstablishmentSet.Reference(Establishments, 2).Regions.Select(row => row.Item).Where(place => place.Level == Region.Establishment && place.Id != without && (region is null || place.Parent == region)).Select(place => place.Id).ToHashSet();
        return EstablishmentSet.Figures(Establishments, at.Year, 1).Where(figure => figure.Measure == Measure && figure.Period.Last == at && places.Contains(figure.Region!)).Sum(figure => figure.Value);
    }

    private async Task<TestStore> ImportedAsync(int year, string? without = null)
    {
        var store = await stores.EmptyAsync();
        using var folder = new TestFolder();
        await SyntheticFiles.WriteEstablishmentsAsync(folder["set"], Establishments, 2, 1, CancellationToken.None);
        string[] names = ["programmes.csv", "measures.csv", "scopes.csv", "sources.csv", "regions.csv", $"figures-{year}.csv"];
        var files = new List<ImportFile>();
        foreach (var name in names)
        {
            var lines = await File.ReadAllLinesAsync(Path.Combine(folder["set"], name));
            var wanted = lines.Where(line => without is null || !line.Contains($",{without},statistics", StringComparison.Ordinal));
            files.Add(new(name, Text(string.Join('\n', wanted))));
        }

        await ImportAsync(store, files);
        return store;
    }

    private static async Task ImportAsync(TestStore store, int year)
    {
        using var folder = new TestFolder();
        await SyntheticFiles.WriteEstablishmentsAsync(folder["set"], Establishments, 2, 1, CancellationToken.None);
        await ImportAsync(store, [new($"figures-{year}.csv", await File.ReadAllBytesAsync(Path.Combine(folder["set"], $"figures-{year}.csv")))]);
    }

    private static async Task ImportAsync(TestStore store, IReadOnlyList<ImportFile> files)
    {
        var outcome = await store.Importer.ImportAsync(files, TestStore.Someone, CancellationToken.None);
        Assert.DoesNotContain(outcome.Read.Issues, issue => issue.IsError);
        Assert.NotNull(outcome.Version);
    }

    private static byte[] Text(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    public sealed class OnSqlite() : PlaceSumTests(TestStores.Sqlite);

    public sealed class OnPostgres() : PlaceSumTests(TestStores.Postgres);
}
