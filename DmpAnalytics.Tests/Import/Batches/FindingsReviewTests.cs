using System.Text;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Import.Batches;

public abstract class FindingsReviewTests(TestStores stores)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [StoreFact]
    public async Task Review_OfTheShippedSetAgain_FindsNothingNew()
    {
        await using var store = await stores.FilledAsync();

        var review = FindingsReview.Of(await store.Importer.ImportAsync(await TestStore.ShippedFilesAsync(), TestStore.Someone, None), new());

        Assert.Empty(review.New);
        Assert.NotEmpty(review.All);
    }

    [StoreFact]
    public async Task Review_OfAFigureThatFalls_TellsItAloneAndLetsItIn()
    {
        await using var store = await stores.FilledAsync();

        var outcome = await store.Importer.ImportAsync([await FallAsync()], TestStore.Someone, None);
        var review = FindingsReview.Of(outcome, new());

        Assert.NotNull(outcome.Version);
        var finding = Assert.Single(review.New);
        Assert.Equal("cumulative_falls", finding.Rule);
        Assert.Empty(FindingsReview.Of(outcome, new() { CumulativeFallsPercent = 90 }).New);
    }

    [StoreFact]
    public async Task Review_OfTheFirstFindings_CountsThemAll()
    {
        await using var store = await stores.FilledAsync();
        var outcome = await store.Importer.ImportAsync([await FallAsync()], TestStore.Someone, None);
        var whole = FindingsReview.Of(outcome, new());

        var few = FindingsReview.Of(outcome, new(), most: 20);

        Assert.Equal(whole.All.Count, few.AllCount);
        Assert.Equal(whole.New.Count, few.NewCount);
        Assert.Equal(whole.All.Take(20).Select(finding => finding.Identity), few.All.Select(finding => finding.Identity));
    }

    [StoreFact]
    public async Task Review_AskedWithTheImport_SaysWhatOneAfterwardsDoes()
    {
        await using var store = await stores.FilledAsync();

        var outcome = await store.Importer.ImportAsync([await FallAsync()], TestStore.Someone, new() { IsOwnData = true, Review = new(new(), 20) }, None);
        var after = FindingsReview.Of(outcome, new(), most: 20);

        Assert.NotNull(outcome.Version);
        Assert.Equal(after.New.Select(finding => finding.Identity), outcome.Findings!.New.Select(finding => finding.Identity));
        Assert.Equal((after.AllCount, after.NewCount), (outcome.Findings.AllCount, outcome.Findings.NewCount));
    }

    [StoreFact]
    public async Task Review_CalledOff_Stops()
    {
        await using var store = await stores.FilledAsync();
        var outcome = await store.Importer.ImportAsync([await FallAsync()], TestStore.Someone, None);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        Assert.ThrowsAny<OperationCanceledException>(() => FindingsReview.Of(outcome, new(), cancellationToken: cancelled.Token));
    }

    [StoreFact]
    public async Task Review_OfARefusedSet_IsRefused()
    {
        await using var store = await stores.FilledAsync();
        var outcome = await store.Importer.ImportAsync([new("spend.csv", Encoding.UTF8.GetBytes("nothing\n"))], TestStore.Someone, None);

        Assert.Throws<ArgumentException>(() => FindingsReview.Of(outcome, new()));
    }

    /// <summary>Fewer records on 1 March 2014 than the 418,011 of January.</summary>
    internal static async Task<ImportFile> FallAsync()
    {
        var header = (await File.ReadAllLinesAsync(Path.Combine(TestStore.DataFolder, "dossiers.csv")))[0];
        return new("dossiers.csv", Encoding.UTF8.GetBytes(header + "\ndmp,dossiers_created,2014-03-01,,400000,dossier,exact,,,claranet_2014,,,,\n"));
    }

    public sealed class OnSqlite() : FindingsReviewTests(TestStores.Sqlite);

    public sealed class OnPostgres() : FindingsReviewTests(TestStores.Postgres);
}
