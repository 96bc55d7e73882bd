using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class RegionsAboveCountryTests
{
    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void Regions_OfADate_AreAddedAndComparedWithTheCountry(decimal second, int expected)
    {
        var world = World.Created("2012-06-30", 100).Figure(MeasureIds.DossiersCreated, "2012-06-30", 60, region: "A")
            .Figure(MeasureIds.DossiersCreated, "2012-06-30", second, region: "B");

        Assert.Equal(expected, world.Findings("regions_above_country").Count);
        Assert.Empty(world.Findings("regions_above_country", new() { RegionsAboveCountryPercent = 1 }));
    }

    [Fact]
    public void Regions_OfAFlow_AreAddedOverTheSameDays()
    {
        var world = World.Figure("creations", "2012", 100).Figure("creations", "2012", 60, region: "A");

        Assert.Empty(world.Findings("regions_above_country"));
        Assert.Empty(world.Figure("creations", "2012-01", 60, region: "B").Findings("regions_above_country"));
        Assert.Single(world.Figure("creations", "2012", 60, region: "B").Findings("regions_above_country"));
    }

    [Theory]
    [InlineData("group", null, null)]
    [InlineData("town", null, null)]
    [InlineData("region", 2016, null)]
    [InlineData("region", null, 2011)]
    public void Place_OfAnotherLevelOrTime_IsNotAdded(string level, int? from, int? to) =>
        Assert.Empty(World.Place("C", level, from, to).Created("2012-06-30", 100)
            .Figure(MeasureIds.DossiersCreated, "2012-06-30", 60, region: "A").Figure(MeasureIds.DossiersCreated, "2012-06-30", 60, region: "C")
            .Findings("regions_above_country"));

    private static SmallWorld World => new SmallWorld().Place("A").Place("B");
}
