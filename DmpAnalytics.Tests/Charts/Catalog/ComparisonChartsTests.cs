using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Charts.Catalog;

public sealed class ComparisonChartsTests : IAsyncLifetime
{
    private TestStore? store;

    private Analyst Analyst => new(store!.Reader, FixedClock.On(2026, 11, 21));

    public async Task InitializeAsync() => store = await TestStore.FilledAsync();

    public async Task DisposeAsync() => await store!.DisposeAsync();

    [Fact]
    public async Task Costs_OfAllProgrammes_AreDrawnInTheColoursOfTheirProgrammes()
    {
        var model = await BuildAsync(ComparisonCharts.Costs);

        var created = model.Panels[0].Series.Single();

        Assert.InRange(created.Points.Length, 2, 6);
        Assert.All(created.Points, point => Assert.NotNull(point.Colour));
        Assert.Equal(1, created.Points[0].Colour);
        Assert.Equal("Dossier médical partagé", model.X.Ticks[0].Label);
        Assert.All(model.Panels, panel => Assert.True(panel.IsLabelled));
    }

    [Fact]
    public async Task SpendAndCoverage_EachTrail_EndsWhereItsProgrammeStands()
    {
        var model = await BuildAsync(ComparisonCharts.SpendAndCoverage, KeyValuePair.Create("nominal", "true"));

        var dmp = model.Panels.Single().Series.Single(series => series.Id == "dmp");

        Assert.False(model.X.IsTime);
        Assert.Equal(210_000_000m, dmp.Points[^1].Value);
        Assert.Equal(0.24m, dmp.Points[^1].X);
        Assert.Equal("210 M€, 0,24 %", ChartWorld.Plain(dmp.Points[^1].Text));
        Assert.Contains("0,24 % des habitants", ChartWorld.Plain(model.Title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_Programmes_AreNamedWithTheirReason()
    {
        var model = await BuildAsync(ComparisonCharts.Costs);

        Assert.Contains(model.Notes, note => note.Contains("ELGA", StringComparison.Ordinal) && note.Contains("périmètre", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attainment_OfAllProgrammes_SaysTheLowestAndTheHighest()
    {
        var model = await BuildAsync(ComparisonCharts.Attainment);

        Assert.StartsWith("De 3,16 % (Dossier médical partagé)", ChartWorld.Plain(model.Title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_ByDefault_AreThoseOfTheLatestYearKnownForAll()
    {
        var constant = await BuildAsync(ComparisonCharts.Costs);
        var nominal = await BuildAsync(ComparisonCharts.Costs, KeyValuePair.Create("nominal", "true"));

        Assert.Contains("prix constants de 2024", constant.Subtitle, StringComparison.Ordinal);
        Assert.Contains("prix courants", nominal.Subtitle, StringComparison.Ordinal);
    }

    private async Task<ChartModel> BuildAsync(ChartDefinition definition, params KeyValuePair<string, string>[] options) =>
        (await ChartCatalog.BuildAsync(Analyst, definition, new(new(), Language.Fr) { Options = [.. options] }, CancellationToken.None)).Value!;
}
