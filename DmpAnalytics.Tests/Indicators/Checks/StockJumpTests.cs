using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class StockJumpTests
{
    // 1461 days are four years: the threshold over them is 10 × 10 × 10 × 10.
    [Theory]
    [InlineData("2015-12-31", 10_000_000, 0)]
    [InlineData("2015-12-31", 10_000_001, 1)]
    [InlineData("2012-01-01", 1_024, 0)]
    [InlineData("2012-01-01", 1_025, 1)]
    public void Growth_BeyondTheFactor_IsFound(string date, decimal after, int expected) =>
        Assert.Equal(expected, new SmallWorld().Created("2011-12-31", 1_000).Created(date, after).Findings("stock_jump").Count);

    [Fact]
    public void Growth_WithAnotherFactor_IsJudgedByIt()
    {
        var world = new SmallWorld().Created("2011-12-31", 1_000).Created("2015-12-31", 16_001);

        Assert.Empty(world.Findings("stock_jump"));
        Assert.Single(world.Findings("stock_jump", new() { StockJumpFactorPerYear = 2 }));
    }

    [Theory]
    [InlineData(999, 0)]
    [InlineData(1_000, 1)]
    public void Growth_OfSmallCounts_IsNone(decimal after, int expected) =>
        Assert.Equal(expected, new SmallWorld().Created("2011-12-31", 10).Created("2012-01-31", after).Findings("stock_jump").Count);

    [Fact]
    public void Fall_OfAStockThatMayFall_IsAJump()
    {
        Assert.Single(new SmallWorld().Figure(MeasureIds.Accounts, "2012-01", 100_000).Figure(MeasureIds.Accounts, "2012-02", 10_000).Findings("stock_jump"));
        Assert.Empty(new SmallWorld().Created("2012-01", 100_000).Created("2012-02", 10_000).Findings("stock_jump"));
    }

    [Fact]
    public void Growth_FromZeroOrOverABreak_IsNone()
    {
        Assert.Empty(new SmallWorld().Created("2012-01", 0).Created("2012-02", 10_000).Findings("stock_jump"));
        Assert.Empty(new SmallWorld().Created("2012-01", 1_000).Created("2012-02", 50_000).BreakOn(MeasureIds.DossiersCreated, "2012-02-01").Findings("stock_jump"));
    }

    [Fact]
    public void Growth_FromADateKnownToTheYear_CountsTheWholeYear()
    {
        var vague = new SmallWorld().Created("2011-12-31", 1_000, precision: Precision.Year).Created("2012-03-31", 9_000);

        Assert.Empty(vague.Findings("stock_jump"));
        Assert.Single(new SmallWorld().Created("2011-12-31", 1_000).Created("2012-03-31", 9_000).Findings("stock_jump"));
    }
}
