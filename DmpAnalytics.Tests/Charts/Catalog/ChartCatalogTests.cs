using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Charts.Catalog;

/// <summary>Every chart of the catalogue, built as page, frame and download build it.</summary>
public sealed class ChartCatalogTests : IAsyncLifetime
{
    private TestStore? store;

    public static TheoryData<string> Ids => [.. ChartCatalog.All.Select(definition => definition.Id)];

    private Analyst Analyst => new(store!.Reader, FixedClock.On(2026, 11, 21));

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Chart_OfTheCatalogue_CarriesItsIdAndWhatWasAsked(string id)
    {
        var request = new ChartRequest(new() { Programme = "dmp" }, Language.Fr);

        var model = (await ChartCatalog.BuildAsync(Analyst, ChartCatalog.Find(id)!, request, CancellationToken.None)).Value!;

        Assert.Equal(id, model.Id);
        Assert.Equal(request, model.Asked!.Request);
        Assert.Equal(1, model.Asked.Resolved.Data);
        Assert.False(model.IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Chart_OfAQuestionThatIsWrong_GivesItsProblems(string id)
    {
        var outcome = await ChartCatalog.BuildAsync(
            Analyst, ChartCatalog.Find(id)!, new(new() { Programme = "nothing" }, Language.En), CancellationToken.None);

        Assert.Equal(ProblemCode.UnknownProgramme, Assert.Single(outcome.Problems).Code);
    }

    [Fact]
    public async Task Chart_OfAnyProgramme_CanBeBuilt()
    {
        foreach (var programme in (await Analyst.ReferenceAsync(null, CancellationToken.None)).Programmes)
        {
            foreach (var definition in ChartCatalog.All)
            {
                var outcome = await ChartCatalog.BuildAsync(Analyst, definition, new(new() { Programme = programme.Id }, Language.En), CancellationToken.None);
                Assert.True(outcome.IsAnswered || !outcome.Problems.IsEmpty, $"{definition.Id} of {programme.Id}");
            }
        }
    }

    [Fact]
    public void Ids_OfTheCatalogue_AreUnique() => Assert.Distinct(ChartCatalog.All.Select(definition => definition.Id));

    [Fact]
    public void Options_OfARequest_AreReadInTheirOrder()
    {
        var request = new ChartRequest(new(), Language.En) { Options = [new("programmes", "dmp"), new("kind", "bars"), new("programmes", "ameli")] };

        Assert.Equal(["dmp", "ameli"], request.Values("programmes"));
        Assert.Empty(request.Values("region"));
    }
}
