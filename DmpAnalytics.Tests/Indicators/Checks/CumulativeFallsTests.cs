using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class CumulativeFallsTests
{
    [Theory]
    [InlineData(100, 0)]
    [InlineData(99, 1)]
    public void Fall_OfARunningTotal_IsFound(decimal after, int expected) =>
        Assert.Equal(expected, World(after).Findings("cumulative_falls").Count);

    [Theory]
    [InlineData(90, 0)]
    [InlineData(89, 1)]
    public void Fall_WithinTheThreshold_IsPassed(decimal after, int expected) =>
        Assert.Equal(expected, World(after).Findings("cumulative_falls", new() { CumulativeFallsPercent = 10 }).Count);

    [Fact]
    public void Fall_OfAStockThatMayFall_IsNone() =>
        Assert.Empty(new SmallWorld().Figure(MeasureIds.DossiersEmpty, "2012", 100).Figure(MeasureIds.DossiersEmpty, "2013", 50).Findings("cumulative_falls"));

    [Fact]
    public void Fall_AcrossABreak_IsNone() => Assert.Empty(World(50).BreakOn(MeasureIds.DossiersCreated, "2012-06-01").Findings("cumulative_falls"));

    [Fact]
    public void Fall_ToABound_IsOneOnlyWhereItContradicts()
    {
        Assert.Empty(new SmallWorld().Created("2012", 100).Created("2013", 90, Qualifier.AtLeast).Findings("cumulative_falls"));
        Assert.Single(new SmallWorld().Created("2012", 100).Created("2013", 90, Qualifier.AtMost).Findings("cumulative_falls"));
    }

    [Fact]
    public void Fall_InANarrowerPerimeter_IsANotice()
    {
        var world = new SmallWorld().Figure(MeasureIds.DossiersFed, "2012", 100, scope: "in_the_year").Figure(MeasureIds.DossiersFed, "2013", 90, scope: "in_the_year");

        Assert.Equal(FindingSeverity.Notice, Assert.Single(world.Findings("cumulative_falls")).Severity);
        Assert.Equal(FindingSeverity.Warning, Assert.Single(World(90).Findings("cumulative_falls")).Severity);
    }

    private static SmallWorld World(decimal after) => new SmallWorld().Created("2011-12-31", 100).Created("2012-12-31", after);
}
