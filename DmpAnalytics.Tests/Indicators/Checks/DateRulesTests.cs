using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class DateRulesTests
{
    [Theory]
    [InlineData("2012-06-30", 0)]
    [InlineData("2012-07-01", 1)]
    public void Figure_LaterThanItsSource_IsFound(string date, int expected)
    {
        var world = new SmallWorld().Source("paper", SourceKind.Press, "2012-06").Created(date, 100, source: "paper");

        Assert.Equal(expected, world.Findings("measured_after_source").Count);
        Assert.Empty(world.Findings("measured_after_source", new() { MeasuredAfterSourceDays = 1 }));
    }

    [Fact]
    public void Money_LaterThanItsSource_IsFoundOnlyWhereItIsSaidToBeSpent()
    {
        var world = new SmallWorld().Source("paper", SourceKind.Press, "2012-06");

        Assert.Empty(world.Figure(MeasureIds.Budget, "2013", 100, source: "paper").Findings("measured_after_source"));
        Assert.Single(world.Spend("2013", 100, source: "paper").Findings("measured_after_source"));
    }

    [Theory]
    [InlineData("2012-12-31", 0)]
    [InlineData("2013-01-01", 1)]
    public void Target_AnnouncedAfterItsDueDate_IsFound(string announced, int expected)
    {
        var world = new SmallWorld().Target("t", 100, "2012-12-31", announced);

        Assert.Equal(expected, world.Findings("target_announced_late").Count);
        Assert.All(world.Findings("target_announced_late"), finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Empty(world.Findings("target_announced_late", new() { TargetAnnouncedLateDays = 1 }));
    }

    [Fact]
    public void Target_WhoseSourceStandsForItsAnnouncement_IsANotice()
    {
        var world = new SmallWorld().Source("recall", SourceKind.Press, "2014").Target("t", 100, "2012-12-31", null, source: "recall");

        Assert.Equal(FindingSeverity.Notice, Assert.Single(world.Findings("target_announced_late")).Severity);
    }

    [Fact]
    public void Source_WithoutDate_IsFoundWhereSomethingRestsOnIt()
    {
        var world = new SmallWorld().Source("dated", SourceKind.Press, "2012").Created("2011", 100, source: "dated").Created("2011", 100, source: "web");

        var finding = Assert.Single(world.Findings("source_without_date"));
        Assert.Equal("web", Assert.Single(finding.Sources));
        Assert.Empty(world.Findings("source_without_date", new() { SourceWithoutDateStatements = 1 }));
        Assert.Single(world.Target("t", 100, "2012-12-31", "2011", source: "web").Findings("source_without_date", new() { SourceWithoutDateStatements = 1 }));
    }

    [Theory]
    [InlineData("2011-01-05", 1, 1)]
    [InlineData("2011-01-05", 0, 0)]
    [InlineData("2011-01-06", 1, 0)]
    public void Count_UpToTheOpening_IsFoundWhereItIsNotZero(string date, decimal value, int expected)
    {
        var world = new SmallWorld { Opened = "2011-01-05" }.Created(date, value);

        Assert.Equal(expected, world.Findings("nonzero_before_opening").Count);
        Assert.Empty(world.Findings("nonzero_before_opening", new() { NonzeroBeforeOpeningValue = 1 }));
    }

    [Fact]
    public void Count_BeforeTheOpening_InANarrowerPerimeterOrOfAnotherStock_IsNone() =>
        Assert.Empty(new SmallWorld { Opened = "2011-01-05" }
            .Figure(MeasureIds.DossiersCreated, "2010", 10, scope: "pilot").Figure(MeasureIds.Accounts, "2010", 10).Findings("nonzero_before_opening"));

    [Theory]
    [InlineData("2004-01/2005-12", 0)]
    [InlineData("2003-12/2005-12", 1)]
    public void Flow_ThatBeginsInAYearBeforeTheLaunch_IsFound(string period, int expected)
    {
        var world = new SmallWorld { Launched = "2004-08-13" }.Spend(period, 100);

        Assert.Equal(expected, world.Findings("start_moved_back").Count);
        Assert.Empty(world.Findings("start_moved_back", new() { StartMovedBackDays = 256 }));
        Assert.Equal(expected, world.Findings("start_moved_back", new() { StartMovedBackDays = 255 }).Count);
    }

    [Fact]
    public void Budget_BeforeTheLaunch_IsANotice() =>
        Assert.Equal(
            FindingSeverity.Notice,
            Assert.Single(new SmallWorld { Launched = "2004-08-13" }.Figure(MeasureIds.Budget, "2003", 100).Findings("start_moved_back")).Severity);
}
