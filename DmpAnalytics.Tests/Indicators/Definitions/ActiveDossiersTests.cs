using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Definitions;

/// <summary>Rule 4.</summary>
public class ActiveDossiersTests
{
    [Fact]
    public void CreatedMinusEmpty_OfOneSource_EvenWhereAnotherStands()
    {
        var active = Active(
            new SmallWorld()
                .Created("2012-06-30", 160_000, source: "audit")
                .Created("2012-06-30", 158_000, Qualifier.About, "press")
                .Figure(MeasureIds.DossiersEmpty, "2012-06-30", 89_500, Qualifier.About, "press"),
            "2012-06-30");

        Assert.Equal(68_500, active.Value);
        Assert.Equal((68_500m, 70_500m), (active.Low, active.High));
        Assert.Equal(Qualifiers.About, active.Qualifiers);
        Assert.Contains(active.Find(InputRole.Created)!.Alternatives, other => other.Why == SetAside.NoSameSource);
    }

    [Fact]
    public void CreatedMinusEmpty_OfTwoSources_TakesTheStandingOnes()
    {
        var world = new SmallWorld().Created("2012-06-30", 100, source: "audit").Figure(MeasureIds.DossiersEmpty, "2012-06-30", 40);

        Assert.Equal(60, Active(world, "2012-06-30").Value);
    }

    [Fact]
    public void CreatedMinusEmpty_AtLeastEmpty_IsAtMostActive()
    {
        var world = new SmallWorld().Created("2012-06-30", 100).Figure(MeasureIds.DossiersEmpty, "2012-06-30", 40, Qualifier.AtLeast);

        var active = Active(world, "2012-06-30");
        Assert.Equal((60m, Qualifiers.AtMost, (decimal?)null), (active.Value, active.Qualifiers, active.Low));
    }

    [Fact]
    public void Fed_OnTheDateOfItsPoint()
    {
        var world = new SmallWorld().Created("2012-11-01", 233_524).Figure(MeasureIds.DossiersFed, "2012-11-01", 109_758);

        Assert.Equal(109_758, Active(world, "2012-11-01").Value);
    }

    [Fact]
    public void Fed_AtAnyDate_WhereNoFigureOfCreatedExists()
    {
        var world = new SmallWorld().Figure(MeasureIds.DossiersFed, "2012-01-01", 100).Figure(MeasureIds.DossiersFed, "2012-01-11", 200);

        Assert.Equal(150, Active(world, "2012-01-06").Value);
    }

    [Fact]
    public void Share_BetweenTwoKnown_IsInterpolatedAndAnEstimate()
    {
        var world = new SmallWorld()
            .Created("2012-01-01", 1_000).Created("2012-01-11", 1_000)
            .Figure(MeasureIds.DossiersFed, "2012-01-01", 400).Figure(MeasureIds.DossiersFed, "2012-01-11", 450);

        var active = Active(world, "2012-01-03");
        Assert.Equal((410m, Basis.Estimated, 400m, 450m), (active.Value, active.Basis, active.Low, active.High));
        Assert.False(active.IsPale);
    }

    [Fact]
    public void Share_StatedIsTakenBeforeAStatedEmptyShare_AndBoundsNever()
    {
        var world = new SmallWorld()
            .Created("2012-01-01", 1_000).Created("2013-01-01", 1_000)
            .Figure(MeasureIds.FedShare, "2012-06-30", 50).Figure(MeasureIds.EmptyShare, "2012-06-30", 10)
            .Figure(MeasureIds.EmptyShare, "2012-07-30", 5, Qualifier.AtLeast);

        Assert.Equal(500, Active(world, "2012-09-01").Value);
    }

    [Fact]
    public void Share_IsCarriedTwelveMonthsAtMost()
    {
        var world = new SmallWorld().Created("2012-06-30", 1_000).Created("2014-06-30", 1_000).Figure(MeasureIds.FedShare, "2012-06-30", 50);

        Assert.Equal(500, Active(world, "2013-06-30").Value);
        Assert.Equal(ReasonCode.NoRecentFigure, Active(world, "2013-07-01").Reason!.Code);
        Assert.Equal(ReasonCode.Unknown, Active(world.Created("2011-06-30", 1_000), "2012-06-29").Reason!.Code);
    }

    [Fact]
    public void Share_ThatDiffersByMoreThanTenPointsWithinAYear_IsPale()
    {
        var world = new SmallWorld()
            .Created("2013-01-01", 1_000).Created("2013-12-31", 1_000)
            .Figure(MeasureIds.FedShare, "2013-01-01", 50).Figure(MeasureIds.FedShare, "2013-12-01", 29);

        var active = Active(world, "2013-12-15");
        Assert.True(active.IsPale);
        Assert.Equal((290m, 500m), (active.Low, active.High));
    }

    [Fact]
    public void BeforeOpening_IsZero() =>
        Assert.Equal(0, Active(new SmallWorld { Opened = "2011-01-05" }.Created("2012-01-01", 10), "2010-12-31").Value);

    [Fact]
    public void CreatedAcrossABreak_IsABreak()
    {
        var world = new SmallWorld()
            .Created("2018-07-31", 6_000).Created("2020-11-30", 23_000).BreakOn(MeasureIds.DossiersCreated, "2019-02-01")
            .Figure(MeasureIds.FedShare, "2018-07-31", 50).Figure(MeasureIds.FedShare, "2020-11-30", 55);

        Assert.Equal(ReasonCode.Break, Active(world, "2019-06-30").Reason!.Code);
    }

    [Fact]
    public void Share_CutWhereTheStatedShareChanges()
    {
        var world = new SmallWorld()
            .Created("2018-07-31", 6_000).Created("2020-11-30", 23_000).BreakOn(MeasureIds.FedShare, "2019-02-01")
            .Figure(MeasureIds.FedShare, "2018-07-31", 50).Figure(MeasureIds.FedShare, "2020-11-30", 90);

        Assert.Equal(ReasonCode.Break, Active(world, "2019-06-30").Reason!.Code);
        var crossed = ActiveDossiers.Compute(world.At("2019-06-30") with { Breaks = true });
        Assert.True(crossed.HasValue);
        Assert.True(crossed.CrossesBreak);
    }

    [Fact]
    public void Share_OverABreak_DoesNotWidenTheRange()
    {
        var world = new SmallWorld()
            .Created("2018-07-31", 1_000).Created("2019-03-31", 1_000).BreakOn(MeasureIds.FedShare, "2018-10-01")
            .Figure(MeasureIds.FedShare, "2018-07-31", 90).Figure(MeasureIds.FedShare, "2019-02-28", 50);

        var active = Active(world, "2019-03-31");
        Assert.Equal((500m, 500m, 500m), (active.Value, active.Low, active.High));
        Assert.False(active.IsPale);
    }

    [Fact]
    public void Share_OfDossiersThatMayHaveBeenNone_IsAtMostAll()
    {
        var world = new SmallWorld { Opened = "2010-09-02" }
            .Created("2012-05-09", 299).Created("2012-10-10", 300)
            .Figure(MeasureIds.FedShare, "2012-10-10", 44).Figure(MeasureIds.DossiersFed, "2011-11-19", 189);

        var active = Active(world, "2012-01-12");
        Assert.Equal(299, active.High);
        Assert.True(active.Low <= active.Value && active.Value <= active.High);
    }

    [Fact]
    public void ActivationRate_WhereAnotherSourceOfCreatedStands_LiesInItsRange()
    {
        var rate = ActivationRate.Compute(
            new SmallWorld()
                .Created("2013-09-09", 690, source: "press").Created("2013-09-09", 688, source: "audit")
                .Figure(MeasureIds.DossiersEmpty, "2013-09-09", 385, source: "press")
                .At("2013-09-09"));

        Assert.Equal(100m * 305 / 688, rate.Value);
        Assert.True(rate.Low <= rate.Value && rate.Value <= rate.High);
    }

    [Fact]
    public void ActivationRate_WhereAnotherSourceSaysTheSame_StillRangesOverItsRivals()
    {
        var rate = ActivationRate.Compute(
            new SmallWorld()
                .Created("2011-03-15", 990, source: "press").Created("2011-03-15", 990, source: "stats").Created("2011-03-15", 992, source: "other")
                .Figure(MeasureIds.DossiersEmpty, "2011-03-15", 832, source: "press")
                .At("2011-03-15"));

        Assert.Equal(100m * 158 / 992, rate.Low);
    }

    [Fact]
    public void ActivationRate_OfAnEstimate_IsTheShareWithItsOwnRange()
    {
        var world = new SmallWorld()
            .Created("2012-01-01", 1_000).Created("2012-01-11", 2_000)
            .Figure(MeasureIds.FedShare, "2012-01-01", 40).Figure(MeasureIds.FedShare, "2012-01-11", 45);

        var rate = ActivationRate.Compute(world.At("2012-01-03"));
        Assert.Equal((41m, 40m, 45m), (rate.Value, rate.Low, rate.High));
    }

    private static Result Active(SmallWorld world, string date) => ActiveDossiers.Compute(world.At(date));
}
