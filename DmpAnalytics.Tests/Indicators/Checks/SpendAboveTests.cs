using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class SpendAboveTests
{
    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Spend_AboveTheBudgetOfItsDays_IsFound(decimal spend, int expected)
    {
        var world = new SmallWorld().Figure(MeasureIds.Budget, "2012", 100).Spend("2012", spend);

        Assert.Equal(expected, world.Findings("spend_above_budget").Count);
        Assert.Empty(world.Findings("spend_above_budget", new() { SpendAboveBudgetPercent = 1 }));
    }

    [Fact]
    public void Spend_OfSomeDaysOfTheBudget_IsEnoughToPassIt() =>
        Assert.Single(new SmallWorld().Figure(MeasureIds.Budget, "2012", 100).Spend("2012-01", 101).Findings("spend_above_budget"));

    [Fact]
    public void Spend_OfOtherDaysPerimetersOrBounds_IsNotCompared()
    {
        Assert.Empty(new SmallWorld().Figure(MeasureIds.Budget, "2012", 100).Spend("2011/2012", 500).Findings("spend_above_budget"));
        Assert.Empty(new SmallWorld().Figure(MeasureIds.Budget, "2012", 100, scope: "other").Spend("2012", 500).Findings("spend_above_budget"));
        Assert.Empty(new SmallWorld().Figure(MeasureIds.Budget, "2012", 100).Spend("2012", 500, Qualifier.AtMost).Findings("spend_above_budget"));
        Assert.Empty(new SmallWorld().Figure(MeasureIds.Budget, "2012", 100, Qualifier.AtLeast).Spend("2012", 500).Findings("spend_above_budget"));
    }

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Spend_AboveATargetOfItsSpan_IsFound(decimal spend, int expected)
    {
        var world = Promised("2012-01-01").Spend("2012", spend);

        Assert.Equal(expected, world.Findings("spend_above_target").Count);
        Assert.Empty(world.Findings("spend_above_target", new() { SpendAboveTargetPercent = 1 }));
    }

    [Fact]
    public void Target_WithoutAFirstDay_IsNotCompared() => Assert.Empty(Promised(null).Spend("2012", 500).Findings("spend_above_target"));

    [Fact]
    public void Spend_WithALowerRival_IsANotice()
    {
        var world = Promised("2012-01-01").Spend("2012", 101, source: "audit").Spend("2012", 90);

        Assert.Equal(FindingSeverity.Notice, Assert.Single(world.Findings("spend_above_target")).Severity);
        Assert.Equal(FindingSeverity.Warning, Assert.Single(Promised("2012-01-01").Spend("2012", 101).Findings("spend_above_target")).Severity);
    }

    private static SmallWorld Promised(string? from) =>
        new SmallWorld().Target("t", 100, "2012-12-31", "2011", headline: false, measure: MeasureIds.Spend, unit: "EUR", from: from, scope: "all");
}
