using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Alignment;

/// <summary>Rules 1 (rounded stocks), 2 and 9: stocks through time.</summary>
public class StockSeriesTests
{
    [Fact]
    public void At_APoint_IsReported()
    {
        var result = new SmallWorld().Created("2012-06", 158_000, Qualifier.About).CreatedAt("2012-06-30");

        Assert.Equal(158_000, result.Value);
        Assert.Equal(Basis.Reported, result.Basis);
        Assert.Equal(Qualifiers.About, result.Qualifiers);
        Assert.Equal(FigureRole.Reported, Assert.Single(result.Figures).Role);
    }

    [Fact]
    public void Between_PointsUpTo36MonthsApart_IsInterpolatedByDays_AndRangesBetweenThem()
    {
        var result = new SmallWorld().Created("2012-01-01", 100).Created("2012-01-11", 200, Qualifier.About).CreatedAt("2012-01-04");

        Assert.Equal(130, result.Value);
        Assert.Equal((100m, 200m), (result.Low, result.High));
        Assert.Equal(Basis.Interpolated, result.Basis);
        Assert.Equal(Qualifiers.About, result.Qualifiers);
        Assert.Equal([70m, 60m], result.Figures.Select(use => use.Contribution));
    }

    [Fact]
    public void Between_PointsFurtherApart_IsCarriedThenRefused()
    {
        var world = new SmallWorld().Created("2012-01-01", 100).Created("2015-01-02", 200);

        Assert.Equal(Basis.CarriedForward, world.CreatedAt("2014-01-01").Basis);
        Assert.Equal(ReasonCode.NoRecentFigure, world.CreatedAt("2014-01-02").Reason!.Code);
        Assert.Equal(Basis.Interpolated, new SmallWorld().Created("2012-01-01", 100).Created("2015-01-01", 200).CreatedAt("2014-01-02").Basis);
    }

    [Fact]
    public void After_TheLastPoint_IsCarried24MonthsAndTellsItsAge()
    {
        var world = new SmallWorld().Created("2012-06-30", 100);

        var carried = world.CreatedAt("2014-06-30");
        Assert.Equal((100m, Basis.CarriedForward, new DateOnly(2012, 6, 30)), (carried.Value, carried.Basis, carried.AsOf));

        var refused = world.CreatedAt("2014-07-01").Reason!;
        Assert.Equal((ReasonCode.NoRecentFigure, new DateOnly(2012, 6, 30)), (refused.Code, refused.Known));
    }

    [Fact]
    public void Before_TheFirstPointWithoutOpening_IsUnknown()
    {
        var reason = new SmallWorld().Created("2012-06-30", 100).CreatedAt("2012-06-29").Reason!;

        Assert.Equal((ReasonCode.Unknown, new DateOnly(2012, 6, 30)), (reason.Code, reason.Known));
    }

    [Fact]
    public void NoPointAtAll_IsNoFigure() => Assert.Equal(ReasonCode.NoFigure, new SmallWorld().CreatedAt("2012-06-30").Reason!.Code);

    [Theory]
    [InlineData("2010-01-01", 0)]
    [InlineData("2011-01-05", 0)]
    [InlineData("2011-01-10", 50)]
    public void Opening_IsAZeroWhateverAFigureSays_AndStartsAnInterpolation(string date, decimal expected)
    {
        var world = new SmallWorld { Opened = "2011-01-05" }.Created("2010-01-01", 7).Created("2011-01-15", 100);

        Assert.Equal(expected, world.CreatedAt(date).Value);
    }

    [Fact]
    public void Opening_IsNeverCarried()
    {
        var world = new SmallWorld { Opened = "2011" }.Created("2014-01-02", 100);

        Assert.Equal(ReasonCode.Unknown, world.CreatedAt("2011-01-02").Reason!.Code);
        Assert.Equal(ReasonCode.NoFigure, new SmallWorld { Opened = "2011" }.CreatedAt("2011-06-30").Reason!.Code);
    }

    [Fact]
    public void AtLeast_NotAboveAnEarlierPoint_OnlyConfirmsAndRenewsTheAge()
    {
        var world = new SmallWorld().Created("2012-06-30", 100).Created("2013-06-30", 90, Qualifier.AtLeast);

        var carried = world.CreatedAt("2015-06-30");
        Assert.Equal((100m, Qualifiers.None), (carried.Value, carried.Qualifiers));
        Assert.Equal(new DateOnly(2013, 6, 30), carried.AsOf);
        Assert.Equal([FigureRole.Carried, FigureRole.Confirms], carried.Figures.Select(use => use.Role));
        Assert.Equal(ReasonCode.NoRecentFigure, world.CreatedAt("2015-07-01").Reason!.Code);
        Assert.Equal(new DateOnly(2012, 6, 30), world.CreatedAt("2013-06-29").AsOf);
    }

    [Fact]
    public void AtLeast_AboveAllEarlierPoints_IsAPoint()
    {
        var result = new SmallWorld().Created("2012-06-30", 100).Created("2013-06-30", 110, Qualifier.AtLeast).CreatedAt("2013-07-30");

        Assert.Equal((110m, Qualifiers.AtLeast), (result.Value, result.Qualifiers));
        Assert.Null(result.High);
    }

    [Fact]
    public void AtMost_NotBelowALaterPoint_OnlyConfirms()
    {
        var world = new SmallWorld().Created("2012-06-30", 100).Created("2012-09-30", 160, Qualifier.AtMost).Created("2012-12-31", 150);

        Assert.Equal(Basis.Interpolated, world.CreatedAt("2012-09-30").Basis);
    }

    [Fact]
    public void About_BelowThePointBeforeByHalfAUnit_OnlyConfirmsACumulativeStock()
    {
        var world = new SmallWorld().Created("2021-06-30", 10_100_000).Created("2022-02-03", 10_000_000, Qualifier.About);

        var carried = world.CreatedAt("2023-12-31");
        Assert.Equal((10_100_000m, new DateOnly(2022, 2, 3)), (carried.Value, carried.AsOf));
    }

    [Fact]
    public void About_FurtherBelow_IsAPointAndAFall()
    {
        var world = new SmallWorld().Created("2015-12-31", 570_000, Qualifier.About).Created("2016-10-31", 500_000, Qualifier.About);

        Assert.Equal(500_000, world.CreatedAt("2016-11-30").Value);
    }

    [Fact]
    public void Rounded_InAMonthWithAnExactFigureThatTheLineTakes_OnlyAgrees()
    {
        var world = new SmallWorld()
            .Created("2013-11-01", 400_000).Created("2013-12-01", 410_000).Created("2014-01-02", 418_000)
            .Created("2013-12-10", 415_000, Qualifier.About, "other", Precision.Month);

        var december = world.CreatedAt("2013-12-10");
        Assert.Equal(Basis.Interpolated, december.Basis);
        Assert.Equal(SetAside.Agrees, Assert.Single(december.Alternatives).Why);
        Assert.Equal((410_000m, 418_000m), (december.Low, december.High));
    }

    [Fact]
    public void Rounded_InAMonthWithAnExactFigureThatTheLineMisses_IsARivalOfTheNearestExact()
    {
        var world = new SmallWorld()
            .Created("2013-12-01", 410_695).Created("2014-01-02", 418_011)
            .Created("2013-12-04", 405_000, Qualifier.About, "other", Precision.Month);

        var first = world.CreatedAt("2013-12-01");
        Assert.Equal((405_000m, 410_695m), (first.Low, first.High));
        Assert.Equal(SetAside.NearestRival, Assert.Single(first.Alternatives).Why);
    }

    [Fact]
    public void Rounded_MoreThan45DaysFromTheNearestExact_IsAPoint()
    {
        var world = new SmallWorld()
            .Created("2012-01-31", 70_000).Created("2012-12-31", 264_000)
            .Created("2012-07-15", 20_000, Qualifier.About, "other", Precision.Year);

        Assert.Equal((20_000m, Basis.Reported), (world.CreatedAt("2012-07-15").Value, world.CreatedAt("2012-07-15").Basis));
    }

    [Fact]
    public void Rounded_SetAsideForAnExact_LeavesAnotherOfItsDateStanding()
    {
        var world = new SmallWorld()
            .Created("2011-01-13", 800, Qualifier.About, "gov", Precision.Year)
            .Created("2011-01-13", 813, Qualifier.About, "press")
            .Created("2011-01-19", 810, source: "audit");

        Assert.Equal((813m, Basis.Reported), (world.CreatedAt("2011-01-13").Value, world.CreatedAt("2011-01-13").Basis));
        Assert.Equal((800m, 810m), (world.CreatedAt("2011-01-19").Low, world.CreatedAt("2011-01-19").High));
    }

    [Fact]
    public void Rounded_OfABetterSourceOnTheDateOfAnExact_IsItsRival()
    {
        var result = new SmallWorld()
            .Created("2011-12-31", 90, Qualifier.About, "audit", Precision.Month).Created("2011-12-31", 104, source: "press").CreatedAt("2011-12-31");

        Assert.Equal((104m, 90m, 104m), (result.Value, result.Low, result.High));
        Assert.Equal(SetAside.NearestRival, Assert.Single(result.Alternatives).Why);
    }

    [Fact]
    public void Rounded_DoesNotRivalABoundOfItsDate()
    {
        var world = new SmallWorld()
            .Created("2013-01-16", 952)
            .Created("2013-02-20", 1_000, Qualifier.About, "audit", Precision.Quarter)
            .Created("2013-02-20", 951, Qualifier.AtMost, "press", rank: Rank.Preferred);

        Assert.Equal((952m, 1_000m), (world.CreatedAt("2013-01-16").Low, world.CreatedAt("2013-01-16").High));
        Assert.Empty(world.CreatedAt("2013-02-20").Alternatives);
    }

    [Fact]
    public void Break_CutsTheSeries()
    {
        var world = new SmallWorld()
            .Created("2018-07-31", 6_000).Created("2019-11-30", 23_000).BreakOn(MeasureIds.DossiersCreated, "2019-02-01");

        Assert.Equal(Basis.CarriedForward, world.CreatedAt("2019-01-31").Basis);
        Assert.Equal(ReasonCode.Break, world.CreatedAt("2019-02-01").Reason!.Code);
        Assert.Equal(new DateOnly(2019, 11, 30), world.CreatedAt("2019-02-01").Reason!.Known);
        Assert.Equal(Basis.Reported, world.CreatedAt("2019-11-30").Basis);
    }

    [Fact]
    public void Break_CrossedWhenAsked_IsMarked()
    {
        var world = new SmallWorld()
            .Created("2018-07-31", 6_000).Created("2019-11-30", 23_000).BreakOn(MeasureIds.DossiersCreated, "2019-02-01");

        var crossed = world.CreatedAt("2019-02-01", breaks: true);
        Assert.Equal(Basis.Interpolated, crossed.Basis);
        Assert.True(crossed.CrossesBreak);
    }

    [Theory]
    [InlineData(500_000, 50_000)]
    [InlineData(158_000, 500)]
    [InlineData(10_000_000, 5_000_000)]
    [InlineData(46.7, 0.05)]
    [InlineData(0, 0)]
    public void HalfUnit_IsOfTheLastDigitThatIsNotZero(decimal value, decimal half) => Assert.Equal(half, StockPoints.HalfUnit(value));
}
