using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Definitions;

/// <summary>Rule 11.</summary>
public class TargetTests
{
    private static SmallWorld World => new SmallWorld { Launched = "2004" }
        .Created("2012-06-30", 100).Created("2013-12-31", 200).Created("2014-06-30", 300).Spend("2004/2013", 1_000)
        .Target("t1", 48, "2007-07-01", "2004-08-13")
        .Target("t2", 500, "2013-12-31", "2008")
        .Target("t3", 4_000, "2022-12-31", "2018-11-06")
        .Target("forecast", 900, "2013-12-31", "2009", headline: false, kind: TargetKind.Forecast);

    [Theory]
    [InlineData("2004-08-12", null)]
    [InlineData("2006-01-01", "t1")]
    [InlineData("2012-06-30", "t2")]
    [InlineData("2013-12-31", "t2")]
    [InlineData("2014-06-30", "t2")]
    [InlineData("2019-01-01", "t3")]
    public void Headline_ComesNextAmongThoseAnnounced_ElseTheLastOnePast(string date, string? expected) =>
        Assert.Equal(expected, TargetChoice.Headline(World.Data(), SmallWorld.Day(date))?.Id);

    [Theory]
    [InlineData("2012-06-30", 20)]
    [InlineData("2013-12-31", 40)]
    [InlineData("2014-06-30", 40)]
    public void Attainment_IsProgressUntilTheDueDate_AndTheValueThereFromThenOn(string date, decimal expected) =>
        Assert.Equal(expected, TargetAttainment.Compute(World.At(date)).Value);

    [Fact]
    public void Attainment_WithoutATarget_SaysSo() =>
        Assert.Equal(ReasonCode.NoTarget, TargetAttainment.Compute(new SmallWorld().Created("2012", 1).At("2012-12-31")).Reason!.Code);

    [Fact]
    public void Promises_OfOneDay_AreOneWithARangeJudgedByTheLowest()
    {
        var world = new SmallWorld().Created("2011-12-31", 500)
            .Target("low", 1_000, "2011-12-31", "2011-01-05").Target("high", 2_000, "2011-12-31", "2011-01-05");

        var target = TargetAttainment.Compute(world.At("2011-12-31")).Find(InputRole.Target)!;
        Assert.Equal((1_000m, 1_000m, 2_000m), (target.Value, target.Low, target.High));
        Assert.Equal(50, TargetAttainment.Compute(world.At("2011-12-31")).Value);
    }

    [Fact]
    public void Flow_IsComparedFromItsFirstDayToItsDueDate_AndNotWithoutOne()
    {
        var world = new SmallWorld().Spend("2009", 30).Spend("2010", 50)
            .Target("from", 100, "2010-12-31", "2009", headline: false, measure: MeasureIds.Spend, unit: "EUR", from: "2010-01-01")
            .Target("open", 100, "2010-12-31", "2009", headline: false, measure: MeasureIds.Spend, unit: "EUR");
        var targets = world.Reference().Targets;

        Assert.Equal(50, TargetAttainment.Compute(world.At("2011-01-01") with { Target = targets[0] }).Value);
        Assert.Equal(
            ReasonCode.TargetNotComparable, TargetAttainment.Compute(world.At("2011-01-01") with { Target = targets[1] }).Reason!.Code);
    }

    [Fact]
    public void CostAtTarget_DividesSpendByThePromisedDossiers() =>
        Assert.Equal(2, CostAtTarget.Compute(World.At("2013-12-31")).Value);

    [Fact]
    public void CostAtTarget_OfAShareOfThePopulation_CountsTheInhabitantsOfTheDueYear()
    {
        var world = new SmallWorld { Launched = "2012" }.Spend("2012", 600).Inhabitants(2015, 1_000)
            .Target("share", 60, "2015-12-31", "2011", measure: MeasureIds.CoverageShare, unit: "percent");

        Assert.Equal(1, CostAtTarget.Compute(world.At("2012-12-31")).Value);
    }

    [Fact]
    public void CostAtTarget_OfAnAmountOfMoney_IsNotComparable()
    {
        var world = new SmallWorld { Launched = "2012" }.Spend("2012", 600)
            .Target("money", 60, "2015-12-31", "2011", measure: MeasureIds.Spend, unit: "EUR", from: "2012-01-01");

        Assert.Equal(ReasonCode.TargetNotComparable, CostAtTarget.Compute(world.At("2012-12-31")).Reason!.Code);
    }

    [Fact]
    public void Overrun_RangesAsTargetOverDossiers_ForTheSpendStandsAboveAndBelow()
    {
        var world = new SmallWorld { Launched = "2012" }.Spend("2012", 600, Qualifier.AtLeast)
            .Created("2012-12-31", 50, Qualifier.About).Target("t", 500, "2013-12-31", "2011");

        var overrun = Overrun.Compute(world.At("2012-12-31"));
        Assert.Equal((10m, 10m, 10m, Qualifiers.About), (overrun.Value, overrun.Low, overrun.High, overrun.Qualifiers));
    }
}
