using DmpAnalytics.Domain;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Storage;

public abstract class FigureSearchTests(TestStores stores) : IAsyncLifetime
{
    private TestStore store = null!;
    private ReferenceData reference = null!;
    private IReadOnlyList<Figure> all = [];

    public async Task InitializeAsync()
    {
        store = await stores.FilledAsync();
        reference = await store.Reader.ReferenceAsync(1, CancellationToken.None);
        all = await store.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None);
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [StoreFact]
    public async Task List_WithoutFilter_HasEveryFigureInTheOrderOfTheFiles()
    {
        var listing = await ListAsync(new() { Take = int.MaxValue });

        Assert.Equal(all.Count, listing.Total);
        Assert.Equal(all.Count, listing.Found);
        Assert.Equal(all.Select(figure => figure.Id), listing.Figures.Select(figure => figure.Id));
        Assert.Null(listing.Next);
    }

    [StoreTheory]
    [InlineData(FigureFacet.Programme, "dmp")]
    [InlineData(FigureFacet.Measure, "spend")]
    [InlineData(FigureFacet.Scope, FigureFilter.None)]
    [InlineData(FigureFacet.Region, FigureFilter.None)]
    [InlineData(FigureFacet.SourceKind, "press")]
    [InlineData(FigureFacet.Year, "2012")]
    [InlineData(FigureFacet.Rank, "deprecated")]
    [InlineData(FigureFacet.Qualifier, "at_least")]
    [InlineData(FigureFacet.Status, FigureFilter.None)]
    public async Task List_NarrowedByAFacet_HasExactlyTheFiguresOfThatValue(FigureFacet facet, string value)
    {
        var listing = await ListAsync(new FigureFilter { Take = int.MaxValue }.With(facet, value));

        Assert.Equal(all.Where(figure => ValuesOf(figure, facet).Contains(value)).Select(figure => figure.Id), listing.Figures.Select(figure => figure.Id));
        Assert.Equal(listing.Found, listing.Counts[facet].Single(count => count.Value == value).Count);
    }

    [StoreFact]
    public async Task Counts_OfEachFacet_AreThoseOfAPlainCountUnderTheOtherFilters()
    {
        var filter = new FigureFilter().With(FigureFacet.Programme, "dmp").With(FigureFacet.Year, "2012", "2013").With(FigureFacet.Rank, "normal");

        var listing = await ListAsync(filter);

        foreach (var facet in Enum.GetValues<FigureFacet>())
        {
            var others = all.Where(figure => filter.Chosen.All(chosen => chosen.Key == facet || ValuesOf(figure, chosen.Key).Any(value => chosen.Value.Contains(value)))).ToList();
            Assert.All(listing.Counts[facet], count => Assert.Equal(others.Count(figure => ValuesOf(figure, facet).Contains(count.Value)), count.Count));
            Assert.Equal(all.SelectMany(figure => ValuesOf(figure, facet)).Distinct().Order(), listing.Counts[facet].Select(count => count.Value).Order());
        }
    }

    [StoreTheory]
    [InlineData(FigureSort.File)]
    [InlineData(FigureSort.Newest)]
    [InlineData(FigureSort.Oldest)]
    [InlineData(FigureSort.Largest)]
    [InlineData(FigureSort.Smallest)]
    public async Task Parts_FollowedByTheirNext_AreTheWholeListOnce(FigureSort sort)
    {
        var filter = new FigureFilter { Sort = sort, Take = 37 }.With(FigureFacet.Programme, "dmp");
        var whole = await ListAsync(filter with { Take = int.MaxValue });

        var parts = new List<string>();
        long? after = null;
        do
        {
            var part = await ListAsync(filter with { After = after });
            Assert.Equal(whole.Found, part.Found);
            parts.AddRange(part.Figures.Select(figure => figure.Id));
            after = part.Next;
        }
        while (after is not null);

        Assert.Equal(whole.Figures.Select(figure => figure.Id), parts);
        Assert.Equal(parts.Skip(74).Take(37), (await ListAsync(filter with { Skip = 74 })).Figures.Select(figure => figure.Id));
    }

    [StoreFact]
    public async Task Sort_ByDateOrValue_Orders()
    {
        var newest = await ListAsync(new() { Sort = FigureSort.Newest, Take = int.MaxValue });
        var largest = await ListAsync(new() { Sort = FigureSort.Largest, Take = int.MaxValue });

        Assert.Equal(all.Select(figure => figure.Period.Last).OrderDescending(), newest.Figures.Select(figure => figure.Period.Last));
        Assert.Equal(all.Select(figure => figure.Value).OrderDescending(), largest.Figures.Select(figure => figure.Value));
    }

    [StoreTheory]
    [InlineData("Crees ASSURANCE Maladie", "dossiers_created")]
    [InlineData("158 000", "dossiers_created")]
    [InlineData("158000", "dossiers_created")]
    [InlineData("158,000", "dossiers_created")]
    public async Task Text_WhateverItsAccentsCaseAndSeparators_Finds(string text, string measure)
    {
        var listing = await ListAsync(new() { Text = text, Take = int.MaxValue });

        Assert.InRange(listing.Found, 1, all.Count / 2);
        Assert.Contains(listing.Figures, figure => figure.Measure == measure);
    }

    [StoreTheory]
    [InlineData("qqqqqq")]
    [InlineData("'; DROP TABLE figures; --")]
    [InlineData("%%%%")]
    [InlineData("spend \0 zzz")]
    public async Task Text_ThatNothingHas_FindsNothingAndCountsZero(string text)
    {
        var listing = await ListAsync(new() { Text = text });

        Assert.Equal((all.Count, 0, 0), (listing.Total, listing.Found, listing.Figures.Count));
        Assert.All(listing.Counts[FigureFacet.Programme], count => Assert.Equal(0, count.Count));
    }

    [StoreFact]
    public async Task SameTime_OfAStock_AreTheFiguresOfItsLastDay()
    {
        var figure = all.First(each => each is { Programme: "dmp", Measure: MeasureIds.DossiersCreated, Scope: null } && each.Period.Text == "2012-06");

        var same = await store.Get<FigureSearch>().SameTimeAsync([figure], reference, CancellationToken.None);

        Assert.Equal(
            all.Where(each => (each.Programme, each.Measure, each.Scope, each.Region, each.Period.Last) == (figure.Programme, figure.Measure, figure.Scope, figure.Region, figure.Period.Last)).Select(each => each.Id).Order(),
            same.Select(each => each.Id).Order());
    }

    private Task<FigureListing> ListAsync(FigureFilter filter) => store.Get<FigureSearch>().ListAsync(filter, reference, CancellationToken.None);

    private IReadOnlyList<string> ValuesOf(Figure figure, FigureFacet facet) => facet switch
    {
        FigureFacet.Programme => [figure.Programme],
        FigureFacet.Measure => [figure.Measure],
        FigureFacet.Scope => [figure.Scope ?? FigureFilter.None],
        FigureFacet.Region => [figure.Region ?? FigureFilter.None],
        FigureFacet.SourceKind => [Code.Of(reference.FindSource(figure.Source)!.Kind)],
        FigureFacet.Source => [figure.Source],
        FigureFacet.Year => [$"{figure.Period.Last.Year:0000}"],
        FigureFacet.Rank => [Code.Of(figure.Rank)],
        FigureFacet.Qualifier => [Code.Of(figure.Qualifier)],
        _ => figure.Status == FigureStatus.None ? [FigureFilter.None] : figure.Status.Codes(),
    };

    public sealed class OnSqlite() : FigureSearchTests(TestStores.Sqlite);

    public sealed class OnPostgres() : FigureSearchTests(TestStores.Postgres);
}
