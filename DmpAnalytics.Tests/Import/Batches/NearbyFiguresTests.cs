using System.Text;
using DmpAnalytics.Domain;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Import.Batches;

/// <summary>An import looked at beside a part of the store says what it says beside all of it.</summary>
public abstract class NearbyFiguresTests(TestStores stores)
{
    private const string Header = "programme,measure,period,precision,value,unit,qualifier,scope,region,source,locator,rank,note_fr,note_en";

    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Import_OfShippedFiguresWithOtherValues_FindsTheSame()
    {
        await using var store = await stores.FilledAsync();
        var figures = (await store.Reader.DataSetAsync(1, None)).Figures.Select(located => located.Item).Where(figure => figure.Unit != Measure.PercentUnit).ToList();
        var random = new Random(11);
        var (cases, found) = (Environment.GetEnvironmentVariable("DMP_LONG") == "1" ? 300 : 15, 0);
        for (var turn = 0; turn < cases; turn++)
        {
            var rows = Enumerable.Range(0, 3).Select(_ => figures[random.Next(figures.Count)]).DistinctBy(figure => figure.Id).Select(figure => Row(figure, figure.Value * random.Next(2, 20)));

            found += await SameAsync(store, 1, [File("figures.csv", [Header, .. rows])]);
        }

        Assert.NotEqual(0, found);
    }

    [StoreTheory]
    [InlineData("synthetic,dossiers_created,2006-12-31,,5,dossier,exact,,E000001,statistics_2006,,,,", true)]
    [InlineData("synthetic,spend,2006-12,,5,EUR,exact,,,statistics_2006,,,,", true)]
    [InlineData("synthetic,dossiers_created,2006-01-31,,1,dossier,exact,,,statistics_2006,,,,", false)]
    public async Task Import_BesideEstablishments_FindsTheSame(string row, bool isApart)
    {
        await using var store = await WithEstablishmentsAsync();
        var files = new[] { File("figures.csv", [Header, row]) };
        var version = await store.Reader.LatestVersionAsync(None);

        await SameAsync(store, version, files);

        var near = await ImportOutcome.OfAsync(store.Reader, version, files, ImportMode.Add, None, few: 0);
        var all = (await store.Reader.DataSetAsync(version, None)).Figures.Count;
        Assert.False(near.IsBesideAll);
        Assert.True(near.Stored.Figures.Count < all / (isApart ? 2 : 1), $"{near.Stored.Figures.Count} of {all}");
    }

    [StoreFact]
    public async Task Import_OfCountryBelowItsRegions_TellsThem()
    {
        await using var store = await WithEstablishmentsAsync();
        var country = File("figures.csv", [Header, "synthetic,dossiers_created,2006-12-31,,1,dossier,exact,,,statistics_2006,,,,"]);
        await store.Importer.ImportAsync([country], TestStore.Someone, None);
        var version = await store.Reader.LatestVersionAsync(None);

        Assert.NotEqual(0, await SameAsync(store, version, [File("figures.csv", [Header, "synthetic,dossiers_created,2006-12-31,,500,dossier,exact,,E000001,statistics_2006,,,,"])]));
    }

    [StoreFact]
    public async Task Import_OfAnUndatedSourceOfAnotherProgramme_TellsAllThatItSays()
    {
        await using var store = await stores.FilledAsync();
        var set = await store.Reader.DataSetAsync(1, None);
        var undated = set.Sources.Select(located => located.Item).Where(source => source.Published is null).Select(source => source.Id).ToHashSet();
        var said = set.Figures.Select(located => located.Item).First(figure => undated.Contains(figure.Source));
        var other = set.Figures.Select(located => located.Item).First(figure => figure.Programme != said.Programme && figure.Unit != Measure.PercentUnit);
        var figure = new Figure(other.Programme, other.Measure, other.Scope, other.Region, other.Period, other.Value, other.Unit, other.Qualifier, said.Source);

        Assert.NotEqual(0, await SameAsync(store, 1, [File("figures.csv", [Header, Row(figure, figure.Value)])]));
    }

    [StoreFact]
    public async Task Import_ThatNamesMorePlacesThanAStatementTakes_ComesIn()
    {
        const int Places = 33_000;
        await using var store = await stores.FilledAsync();
        string[] regions = [.. Enumerable.Range(0, Places).Select(number => $"place_{number:00000},FRA,region,Lieu {number},Place {number},,,")];
        var rows = Enumerable.Range(0, Places).Select(number => $"dmp,dossiers_created,2011-12-31,,{number + 1},dossier,exact,,place_{number:00000},cour_comptes_2012,,,,");

        var outcome = await store.Importer.ImportAsync([File("regions.csv", ["id,country,level,name_fr,name_en,parent,from,to", .. regions]), File("figures.csv", [Header, .. rows])], TestStore.Someone, None);

        Assert.NotNull(outcome.Version);
        Assert.Equal(Places, outcome.Difference!.Added.Figures.Count);
    }

    [StoreFact]
    public async Task Import_OfABreakOrOfAWithdrawal_IsLookedAtBesideEverything()
    {
        await using var store = await stores.FilledAsync();
        var broken = File("breaks.csv", ["programme,measure,date,what_fr,what_en,source", "dmp,dossiers_created,2013-06,Une rupture,A break,cour_comptes_2012"]);
        var figures = File("figures.csv", [Header, Row((await store.Reader.DataSetAsync(1, None)).Figures[0].Item, 5)]);

        Assert.True((await ImportOutcome.OfAsync(store.Reader, 1, [figures], ImportMode.Replace, None, few: 0)).IsBesideAll);
        Assert.True((await ImportOutcome.OfAsync(store.Reader, 1, [broken], ImportMode.Add, None, few: 0)).IsBesideAll);
        Assert.False((await ImportOutcome.OfAsync(store.Reader, 1, [figures], ImportMode.Add, None, few: 0)).IsBesideAll);
        Assert.True((await ImportOutcome.OfAsync(store.Reader, 1, [figures], ImportMode.Add, None)).IsBesideAll);
    }

    /// <summary>How many findings are new, beside a part as beside all.</summary>
    private static async Task<int> SameAsync(TestStore store, long version, IReadOnlyList<ImportFile> files)
    {
        var whole = await ImportOutcome.OfAsync(store.Reader, version, files, ImportMode.Add, None, few: int.MaxValue);
        var near = await ImportOutcome.OfAsync(store.Reader, version, files, ImportMode.Add, None, few: 0);
        Assert.Equal(whole.Read.Issues.Select(issue => issue.ToString()), near.Read.Issues.Select(issue => issue.ToString()));
        Assert.Equal(whole.IsRefused, near.IsRefused);
        Assert.False(whole.IsRefused || near.IsRefused, string.Join(Environment.NewLine, whole.Read.Issues));

        Assert.Equal(
            (whole.Difference.AddedCount, whole.Difference.ChangedCount, whole.Difference.UnchangedCount),
            (near.Difference.AddedCount, near.Difference.ChangedCount, near.Difference.UnchangedCount));
        var (expected, found) = (FindingsReview.Of(whole, new()), FindingsReview.Of(near, new()));
        Assert.Equal(expected.New.Select(finding => finding.Identity), found.New.Select(finding => finding.Identity));
        Assert.Equal(expected.NewCount, found.NewCount);
        Assert.NotNull(expected.AllCount);
        Assert.Null(found.AllCount);
        return found.NewCount;
    }

    private async Task<TestStore> WithEstablishmentsAsync()
    {
        var store = await stores.FilledAsync();
        using var folder = new TestFolder();
        await SyntheticFiles.WriteEstablishmentsAsync(folder.Root, 12, 2, 1, None);
        await store.Importer.ImportAsync(await DataFolder.ReadAsync(folder.Root, None), TestStore.Someone, None);
        return store;
    }

    private static string Row(Figure figure, decimal value) => FormattableString.Invariant(
        $"{figure.Programme},{figure.Measure},{figure.Period.Text},{(figure.Precision == figure.Period.Precision ? "" : Code.Of(figure.Precision))},{value},{figure.Unit},{Code.Of(figure.Qualifier)},{figure.Scope},{figure.Region},{figure.Source},,,,");

    private static ImportFile File(string name, IEnumerable<string> lines) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public sealed class OnSqlite() : NearbyFiguresTests(TestStores.Sqlite);

    public sealed class OnPostgres() : NearbyFiguresTests(TestStores.Postgres);
}
