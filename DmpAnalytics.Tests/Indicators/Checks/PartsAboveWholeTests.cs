using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class PartsAboveWholeTests
{
    [Theory]
    [InlineData(40, 0)]
    [InlineData(41, 1)]
    public void Parts_OfOneSource_AreAddedAndComparedWithTheWhole(decimal second, int expected) =>
        Assert.Equal(expected, World("press", second).Findings("parts_above_whole").Count);

    [Fact]
    public void Parts_WithinTheThreshold_ArePassed()
    {
        Assert.Empty(World("press", 50).Findings("parts_above_whole", new() { PartsAboveWholePercent = 10 }));
        Assert.Single(World("press", 51).Findings("parts_above_whole", new() { PartsAboveWholePercent = 10 }));
    }

    [Fact]
    public void Parts_OfTwoSources_AreNotAdded() => Assert.Empty(World("gov", 50).Findings("parts_above_whole"));

    [Fact]
    public void Part_AboveALongerWhole_IsFound()
    {
        var world = new SmallWorld().Part("part", "all").Spend("2010/2012", 100);

        Assert.Empty(world.Figure(MeasureIds.Spend, "2011", 100, scope: "part").Findings("parts_above_whole"));
        Assert.Single(world.Figure(MeasureIds.Spend, "2012", 101, scope: "part").Findings("parts_above_whole"));
    }

    [Fact]
    public void Part_WhereTheWholeHasAHole_IsNotCompared() =>
        Assert.Empty(new SmallWorld().Part("part", "all").Spend("2010", 100).Figure(MeasureIds.Spend, "2010/2011", 150, scope: "part").Findings("parts_above_whole"));

    private static SmallWorld World(string source, decimal second) => new SmallWorld()
        .Part("first", "all").Part("second", "all").Spend("2011", 100)
        .Figure(MeasureIds.Spend, "2011", 60, scope: "first").Figure(MeasureIds.Spend, "2011", second, source: source, scope: "second");
}
