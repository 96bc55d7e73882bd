using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class SourcesDisagreeTests
{
    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void Sources_WithOtherValuesOnOneDay_AreFound(decimal other, int expected) =>
        Assert.Equal(expected, World(100, other).Findings("sources_disagree").Count);

    [Theory]
    [InlineData(110, 0)]
    [InlineData(111, 1)]
    public void Difference_WithinTheThreshold_IsPassed(decimal other, int expected) =>
        Assert.Equal(expected, World(100, other).Findings("sources_disagree", new() { SourcesDisagreePercent = 10 }).Count);

    [Fact]
    public void Difference_IsToldInUnitsAndInPercentOfTheFigureThatStands()
    {
        var finding = Assert.Single(World(100, 125).Findings("sources_disagree"));

        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains(new Term.Amount(25, "dossier"), finding.Terms);
        Assert.Contains(new Term.Amount(25, "percent"), finding.Terms);
    }

    [Theory]
    [InlineData(10_100, FindingSeverity.Notice)]
    [InlineData(10_101, FindingSeverity.Warning)]
    public void Difference_UpToAPercent_IsANotice(decimal other, FindingSeverity expected) =>
        Assert.Equal(expected, Assert.Single(World(10_000, other).Findings("sources_disagree")).Severity);

    [Fact]
    public void Difference_ThatAVagueDateExplains_IsANotice()
    {
        var world = new SmallWorld().Created("2012-12-31", 100, source: "audit").Created("2012-12-31", 150, precision: Precision.Year);

        Assert.Equal(FindingSeverity.Notice, Assert.Single(world.Findings("sources_disagree")).Severity);
    }

    [Fact]
    public void Bounds_ThatAllowOneAnother_AreNoFinding()
    {
        Assert.Empty(new SmallWorld().Created("2012", 100, source: "audit").Created("2012", 90, Qualifier.AtLeast).Findings("sources_disagree"));
        Assert.Single(new SmallWorld().Created("2012", 100, source: "audit").Created("2012", 110, Qualifier.AtLeast).Findings("sources_disagree"));
    }

    [Fact]
    public void Sources_ThatRepeatOneAnotherOrAreDeprecated_AreNone()
    {
        Assert.Empty(new SmallWorld().Source("copy", SourceKind.Press, "2012", "press").Created("2012", 100).Created("2012", 110, source: "copy").Findings("sources_disagree"));
        Assert.Empty(new SmallWorld().Created("2012", 100).Created("2012", 110, source: "gov", rank: Rank.Deprecated).Findings("sources_disagree"));
    }

    [Fact]
    public void Flows_OfOtherDays_AreNotCompared()
    {
        Assert.Empty(new SmallWorld().Spend("2012", 100).Spend("2011/2012", 200, source: "gov").Findings("sources_disagree"));
        Assert.Single(new SmallWorld().Spend("2012", 100).Spend("2012-01/2012-12", 200, source: "gov").Findings("sources_disagree"));
    }

    private static SmallWorld World(decimal standing, decimal other) =>
        new SmallWorld().Created("2012-06-30", standing, source: "audit").Created("2012-06-30", other);
}
