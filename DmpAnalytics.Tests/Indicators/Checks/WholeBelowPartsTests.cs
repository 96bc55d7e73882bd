using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class WholeBelowPartsTests
{
    [Theory]
    [InlineData(60, 0)]
    [InlineData(61, 1)]
    public void Whole_ChosenAndBelowFinerFigures_IsFound(decimal second, int expected)
    {
        var world = new SmallWorld().Spend("2011/2012", 100, source: "audit").Spend("2011", 40).Spend("2012", second);

        Assert.Equal(expected, world.Findings("whole_below_parts").Count);
        Assert.Empty(world.Findings("whole_below_parts", new() { WholeBelowPartsPercent = 1 }));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(99, 1)]
    public void Whole_NotChosenAndBelowWhatWas_IsFound(decimal whole, int expected) =>
        Assert.Equal(
            expected,
            new SmallWorld().Spend("2011", 40, source: "audit").Spend("2012", 60, source: "audit").Spend("2011/2012", whole).Findings("whole_below_parts").Count);

    [Fact]
    public void Whole_WithPartsNotCovered_IsFoundWhereTheyAreEnough() =>
        Assert.Single(new SmallWorld().Spend("2011", 40, source: "audit").Spend("2010/2012", 30, Qualifier.AtMost).Findings("whole_below_parts"));

    [Fact]
    public void Whole_ThatSaysAtLeast_IsNone() =>
        Assert.Empty(new SmallWorld().Spend("2011", 40, source: "audit").Spend("2010/2012", 30, Qualifier.AtLeast).Findings("whole_below_parts"));

    [Fact]
    public void Whole_ThatRoundingExplains_IsANotice()
    {
        var world = new SmallWorld().Spend("2011", 90_000_000, Qualifier.About, "audit").Spend("2012", 60_000_000, Qualifier.About, "audit")
            .Spend("2011/2012", 146_900_000);

        Assert.Equal(FindingSeverity.Notice, Assert.Single(world.Findings("whole_below_parts")).Severity);
    }
}
