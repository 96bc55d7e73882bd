using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class AverageTests
{
    private const string Weekly = "creations_weekly_average";

    [Fact]
    public void Average_AgainstAFlowInsideItsYear_SaysWhatTheFlowImplies()
    {
        var finding = Assert.Single(new SmallWorld()
            .Figure(Weekly, "2017", 10_000, Qualifier.About).Figure("creations", "2017-01-01/2017-10-06", 260_000, Qualifier.AtMost)
            .Findings("average_against_flow"));

        Assert.Contains(new Term.Amount(6_523, "dossier/week", Qualifiers.AtMost), finding.Terms);
        Assert.Contains(new Term.Amount(279, "day"), finding.Terms);
    }

    // 52,000 in 364 days are 1,000 a week; a quarter more is let pass.
    [Theory]
    [InlineData(1_250, 0)]
    [InlineData(1_251, 1)]
    [InlineData(750, 0)]
    [InlineData(749, 1)]
    public void Average_AgainstAFlow_IsFoundBeyondTheThreshold(decimal average, int expected) =>
        Assert.Equal(
            expected,
            new SmallWorld().Figure(Weekly, "2017-01-01/2017-12-30", average).Figure("creations", "2017-01-01/2017-12-30", 52_000)
                .Findings("average_against_flow").Count);

    [Theory]
    [InlineData("2017-01-01/2017-01-09", 0)]
    [InlineData("2017-01-01/2017-01-08", 1)]
    public void Flow_ThatSharesTooFewDays_IsNotCompared(string days, int expected) =>
        Assert.Equal(
            expected,
            new SmallWorld().Figure(Weekly, "2017-01-01/2017-01-06", 70).Figure("creations", days, 8).Findings("average_against_flow").Count);

    [Fact]
    public void Flow_OfAnotherPerimeter_IsNotCompared() =>
        Assert.Empty(new SmallWorld().Figure(Weekly, "2017", 10_000).Figure("creations", "2017", 52, scope: "pilot").Findings("average_against_flow"));

    [Fact]
    public void Bounds_ThatAllowTheAverage_AreNoFinding()
    {
        Assert.Empty(new SmallWorld().Figure(Weekly, "2017", 100, Qualifier.AtLeast).Figure("creations", "2017", 52_000).Findings("average_against_flow"));
        Assert.Empty(new SmallWorld().Figure(Weekly, "2017", 1_000_000).Figure("creations", "2017", 52_000, Qualifier.AtLeast).Findings("average_against_flow"));
    }

    // 52,000 more in 364 days.
    [Theory]
    [InlineData(1_250, 0)]
    [InlineData(1_251, 1)]
    public void Average_AgainstTheGrowthOfTheStock_IsFoundBeyondTheThreshold(decimal average, int expected) =>
        Assert.Equal(
            expected,
            new SmallWorld().Created("2016-12-31", 100_000).Created("2017-12-30", 152_000).Figure(Weekly, "2017-01-01/2017-12-30", average)
                .Findings("average_against_growth").Count);

    [Fact]
    public void Growth_AcrossABreakOrTooFewDays_IsNotCompared()
    {
        var world = new SmallWorld().Created("2016-12-31", 100_000).Created("2017-12-31", 152_000);

        Assert.Empty(world.Figure(Weekly, "2017-06", 10_000).Findings("average_against_growth"));
        Assert.Single(world.Figure(Weekly, "2017", 10_000).Findings("average_against_growth"));
        Assert.Empty(world.BreakOn(MeasureIds.DossiersCreated, "2017-06").Findings("average_against_growth"));
    }
}
