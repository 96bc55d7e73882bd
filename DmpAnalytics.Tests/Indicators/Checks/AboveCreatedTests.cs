using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class AboveCreatedTests
{
    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Empty_AgainstCreatedOfTheDate_IsFoundAboveIt(decimal empty, int expected) =>
        Assert.Equal(expected, World(MeasureIds.DossiersEmpty, empty).Findings("empty_above_created").Count);

    [Theory]
    [InlineData(110, 0)]
    [InlineData(111, 1)]
    public void Empty_WithinTheThreshold_IsPassed(decimal empty, int expected) =>
        Assert.Equal(expected, World(MeasureIds.DossiersEmpty, empty).Findings("empty_above_created", new() { EmptyAboveCreatedPercent = 10 }).Count);

    [Theory]
    [InlineData(MeasureIds.DossiersFed)]
    [InlineData(MeasureIds.DossiersActivated)]
    public void Used_AboveCreated_IsFound(string measure)
    {
        Assert.Single(World(measure, 101).Findings("used_above_created"));
        Assert.Empty(World(measure, 100).Findings("used_above_created"));
        Assert.Empty(World(measure, 150).Findings("used_above_created", new() { UsedAboveCreatedPercent = 50 }));
    }

    [Fact]
    public void Empty_BetweenTwoPointsOfCreated_IsComparedWithTheHigher()
    {
        var world = new SmallWorld().Created("2011-12-31", 100).Created("2012-12-31", 300);

        Assert.Empty(world.Figure(MeasureIds.DossiersEmpty, "2012-07-01", 300).Findings("empty_above_created"));
        Assert.Single(world.Figure(MeasureIds.DossiersEmpty, "2012-07-02", 301).Findings("empty_above_created"));
    }

    [Fact]
    public void Empty_WhereCreatedIsCarriedOrABound_IsNotCompared()
    {
        Assert.Empty(new SmallWorld().Created("2011-12-31", 100).Figure(MeasureIds.DossiersEmpty, "2012-06-30", 200).Findings("empty_above_created"));
        Assert.Empty(World(MeasureIds.DossiersEmpty, 200, Qualifier.AtLeast).Findings("empty_above_created"));
        Assert.Empty(new SmallWorld().Created("2012-06-30", 100).Figure(MeasureIds.DossiersEmpty, "2012-06-30", 200, Qualifier.AtMost).Findings("empty_above_created"));
    }

    [Fact]
    public void Empty_ThatRoundingExplains_IsANotice()
    {
        var world = new SmallWorld().Created("2012-06-30", 1_010).Figure(MeasureIds.DossiersEmpty, "2012-06-30", 1_050, Qualifier.About);

        Assert.Equal(FindingSeverity.Warning, Assert.Single(world.Findings("empty_above_created")).Severity);
        world = new SmallWorld().Created("2012-06-30", 1_010, Qualifier.About).Figure(MeasureIds.DossiersEmpty, "2012-06-30", 1_020, Qualifier.About);
        Assert.Equal(FindingSeverity.Notice, Assert.Single(world.Findings("empty_above_created")).Severity);
    }

    private static SmallWorld World(string measure, decimal value, Qualifier created = Qualifier.Exact) =>
        new SmallWorld().Created("2012-06-30", 100, created).Figure(measure, "2012-06-30", value);
}
