using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Alignment;

/// <summary>Rule 3: each amount on days once.</summary>
public class FlowLedgerTests
{
    [Fact]
    public void Choosing_TheSetThatCoversTheMostDays()
    {
        var sum = new SmallWorld().Spend("2005/2007", 30).Spend("2007/2008", 25).Spend("2008/2010", 33).SpendTo("2010-12-31");

        Assert.Equal(63, sum.Value);
        Assert.Equal(100, sum.Cover);
    }

    [Fact]
    public void Choosing_OfEqualDays_TheMostPeriods()
    {
        var sum = new SmallWorld().Spend("2005/2006", 20).Spend("2005", 9).Spend("2006", 8).SpendTo("2006-12-31");

        Assert.Equal([9m, 8m], sum.Figures.Select(use => use.Contribution));
        Assert.Equal(SetAside.CrossCheck, Assert.Single(sum.Alternatives).Why);
        Assert.Equal(17, sum.Alternatives[0].Laid);
    }

    [Fact]
    public void Choosing_OfSetsThatBeginTogether_TheOneWhoseFirstPeriodEndsEarlier()
    {
        var world = new SmallWorld { Launched = "2004-08-13" }.Spend("2005/2006", 79).Spend("2004", 48).Spend("2006", 61).Spend("2004/2005", 48);

        Assert.Equal(63.48m, world.SpendTo("2005-11-10").Rounded().Value);
    }

    [Fact]
    public void Choosing_BetterTiersFirst_LowerOnesFillWhatIsLeft()
    {
        var sum = new SmallWorld().Spend("2005/2009", 90, source: "audit").Spend("2009/2011", 40).Spend("2010", 30).Spend("2011", 31).SpendTo("2011-12-31");

        Assert.Equal(151, sum.Value);
    }

    [Fact]
    public void Containing_GivesTheDaysLeftTheRemainder()
    {
        var world = new SmallWorld { Launched = "2002" }.Spend("2002/2008", 3_600, source: "audit").Spend("2002/2011", 6_400, source: "gov");

        Assert.Equal(6_400, world.SpendTo("2011-12-31").Value);
        Assert.Equal(2_800, world.SpendOver("2009/2011").Value);
        Assert.Equal(3_600, world.SpendTo("2008-12-31").Value);
    }

    [Fact]
    public void Containing_BelowTheSumOfItsParts_IsACrossCheck()
    {
        var sum = new SmallWorld().Spend("2005/2007", 30, source: "audit").Spend("2005/2010", 20, source: "gov").SpendTo("2007-12-31");

        Assert.Equal(30, sum.Value);
        var whole = Assert.Single(sum.Alternatives);
        Assert.Equal((SetAside.CrossCheck, 30m), (whole.Why, whole.Laid));
    }

    [Fact]
    public void Containing_AtMost_NeverGivesARemainder()
    {
        var sum = new SmallWorld().Spend("2005/2007", 30, source: "audit").Spend("2005/2010", 60, Qualifier.AtMost, "gov").SpendTo("2010-12-31");

        Assert.Equal(30, sum.Value);
    }

    [Fact]
    public void Refining_FinerFiguresKeepTheirDays_AndLeaveARemainder()
    {
        var world = new SmallWorld().Spend("2005/2009", 90, source: "audit").Spend("2005/2008", 64);

        Assert.Equal(90, world.SpendTo("2009-12-31").Value);
        Assert.Equal(64, world.SpendTo("2008-12-31").Value);
        var rest = world.SpendOver("2009");
        Assert.Equal((26m, Basis.Derived), (rest.Value, rest.Basis));
        Assert.Equal(FigureRole.Remainder, Assert.Single(rest.Figures).Role);
    }

    [Fact]
    public void Refining_FinerSumAboveTheWhole_SetsAllAside()
    {
        var world = new SmallWorld().Spend("2005/2006", 90, source: "audit").Spend("2005", 64).Spend("2006", 30);

        Assert.Equal(90m * 365 / 730, world.SpendTo("2005-12-31").Value);
        Assert.All(world.SpendTo("2006-12-31").Alternatives, other => Assert.Equal(SetAside.FinerSumExceedsWhole, other.Why));
    }

    [Fact]
    public void Refining_CoveringAllDays_SpreadsTheDifferenceInProportion()
    {
        var world = new SmallWorld().Spend("2005/2006", 100, source: "audit").Spend("2005", 60).Spend("2006", 20);

        Assert.Equal(75, world.SpendTo("2005-12-31").Value);
        Assert.Equal(100, world.SpendTo("2006-12-31").Value);
    }

    [Fact]
    public void Refining_NothingByNothings_IsZeroOnEachDay()
    {
        var world = new SmallWorld().Spend("2005/2006", 0, source: "audit").Spend("2005", 0).Spend("2006", 0);

        Assert.Equal(0, world.SpendTo("2005-06-30").Value);
        Assert.Equal(0, world.SpendTo("2005-12-31").Value);
    }

    [Fact]
    public void Refining_NeverByBounds()
    {
        var world = new SmallWorld().Spend("2005/2006", 100, source: "audit").Spend("2005", 80, Qualifier.AtLeast);

        Assert.Equal(50, world.SpendTo("2005-12-31").Value);
    }

    [Fact]
    public void Refining_InsideARemainder()
    {
        var world = new SmallWorld { Launched = "2002" }
            .Spend("2002/2008", 3_600, source: "audit").Spend("2002/2011", 6_400, source: "gov").Spend("2010", 1_000);

        Assert.Equal(1_000, world.SpendOver("2010").Value);
        Assert.Equal(1_800, world.SpendOver("2009").Value + world.SpendOver("2011").Value);
    }

    [Fact]
    public void Cutting_CountsProRata_AndRangesFromWhatWasCompleteToTheWhole()
    {
        var sum = new SmallWorld().Spend("2005", 10).Spend("2006", 73).SpendTo("2006-01-10");

        Assert.Equal((12m, Basis.ProRata), (sum.Value, sum.Basis));
        Assert.Equal((10m, 83m), (sum.Low, sum.High));
        Assert.Equal(100m * 365 / 375, sum.Cover);
        Assert.Empty(sum.Holes);
    }

    [Theory]
    [InlineData("2005-09-30", 0)]
    [InlineData("2005-10-01", 100)]
    public void Cutting_CountsAsCoveredOnceThreeQuartersHavePassed(string date, decimal cover) =>
        Assert.Equal(cover, new SmallWorld().Spend("2005", 365).SpendTo(date).Cover);

    [Fact]
    public void Start_OfTheScope_CutsOffTheDaysAndKeepsTheAmount()
    {
        var world = new SmallWorld { ScopeStarts = "2005-01-01", Launched = "2004-08-13" }.Spend("2004/2005", 365).Spend("2003", 5);

        Assert.Equal(31, world.SpendTo("2005-01-31").Value);
        Assert.Equal(0, world.SpendTo("2004-12-31").Value);
        Assert.Equal(100, world.SpendTo("2004-12-31").Cover);
        Assert.Equal(SetAside.BeforeStart, Assert.Single(world.SpendTo("2005-12-31").Alternatives).Why);
    }

    [Fact]
    public void Start_AtLaunch_LaysAPeriodOfThatYearFromTheLaunchOn()
    {
        var world = new SmallWorld { Launched = "2004-08-13" }.Spend("2004", 141);

        Assert.Equal(0, world.SpendTo("2004-08-12").Value);
        Assert.Equal(1, world.SpendTo("2004-08-13").Value);
        Assert.False(world.Data().Flow(MeasureIds.Spend, "all").MovedBack);
    }

    [Fact]
    public void Start_IsMovedBackByAPeriodOfAnEarlierYear()
    {
        var ledger = new SmallWorld { Launched = "2004-08-13" }.Spend("2003/2005", 30).Data().Flow(MeasureIds.Spend, "all");

        Assert.Equal(new DateOnly(2003, 1, 1), ledger.Start);
        Assert.True(ledger.MovedBack);
    }

    [Fact]
    public void Holes_AreNamedAndMakeTheSumAtLeast()
    {
        var sum = new SmallWorld().Spend("2005", 10).Spend("2007", 10).SpendTo("2007-12-31");

        Assert.Equal(new DateSpan(new(2006, 1, 1), new(2006, 12, 31)), Assert.Single(sum.Holes));
        Assert.Equal(Qualifiers.AtLeast, sum.Qualifiers);
        Assert.Null(sum.High);
    }

    [Fact]
    public void SpanWithoutAnyAmount_IsNotCovered_NeverZero()
    {
        var over = new SmallWorld().Spend("2005", 10).SpendOver("2007");

        Assert.Equal((ReasonCode.NotCovered, new DateOnly(2005, 12, 31)), (over.Reason!.Code, over.Reason.Known));
    }

    [Fact]
    public void Averages_AndDeprecated_NeverEnterASum()
    {
        var sum = new SmallWorld().Spend("2005", 10).Spend("2006", 99, rank: Rank.Deprecated).SpendTo("2006-12-31");

        Assert.Equal(10, sum.Value);
        Assert.Equal(SetAside.Deprecated, Assert.Single(sum.Alternatives).Why);
    }

    [Fact]
    public void Rivals_OfTheSameDays_AreTheRangeOfTheSum()
    {
        var sum = new SmallWorld().Spend("2005", 10).Spend("2006", 20, source: "audit").Spend("2006", 26, source: "other").SpendTo("2006-12-31");

        Assert.Equal((30m, 30m, 36m), (sum.Value, sum.Low, sum.High));
    }

    [Fact]
    public void Rivals_OfAFinerFigure_WidenOnlyWhatTheyMove()
    {
        var world = new SmallWorld().Spend("2005/2006", 100, source: "audit").Spend("2005", 60).Spend("2005", 70, Qualifier.About, "other");

        var whole = world.SpendTo("2006-12-31");
        var rest = world.SpendOver("2006");
        Assert.Equal((100m, 100m), (whole.Low, whole.High));
        Assert.Equal((40m, 30m, 40m), (rest.Value, rest.Low, rest.High));
    }
}
