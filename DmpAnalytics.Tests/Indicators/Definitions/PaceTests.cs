using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Definitions;

public class PaceTests
{
    private static SmallWorld World => new SmallWorld { Launched = "2011" }
        .Created("2011-12-31", 1_000).Created("2012-12-31", 2_200).Spend("2011", 400).Spend("2012", 600)
        .Figure(MeasureIds.DossiersFed, "2011-12-31", 500).Figure(MeasureIds.DossiersFed, "2012-12-31", 1_100)
        .Target("t", 4_600, "2014-12-31", "2010");

    [Fact]
    public void Pace_IsAYearsGrowthByTwelve()
    {
        var pace = Pace.Compute(World.At("2012-12-31"));

        Assert.Equal((100m, "dossier/month"), (pace.Value, pace.Unit));
    }

    [Fact]
    public void Pace_IsRefusedWhenAnEndIsCarried()
    {
        Assert.Equal(ReasonCode.NoRecentFigure, Pace.Compute(World.At("2013-06-30")).Reason!.Code);
        Assert.Equal(ReasonCode.Unknown, Pace.Compute(World.At("2012-06-30")).Reason!.Code);
    }

    [Fact]
    public void Pace_OfActiveDossiers_IsRefusedWhenTheCreatedAreCarriedAndNotWhenTheShareIs()
    {
        var world = new SmallWorld { Launched = "2011" }
            .Created("2011-12-31", 1_000).Figure(MeasureIds.DossiersEmpty, "2011-12-31", 400).Created("2012-12-31", 2_200);

        Assert.Equal(60m, Pace.Compute(world.At("2012-12-31") with { Denominator = Denominator.Active }).Value);
        Assert.Equal(
            (ReasonCode.NoRecentFigure, MeasureIds.DossiersCreated),
            Pace.Compute(world.Figure(MeasureIds.DossiersEmpty, "2012-12-31", 900).At("2013-03-31") with { Denominator = Denominator.Active }).Reason is { } reason ? (reason.Code, reason.Measure) : default);
    }

    [Fact]
    public void Pace_AcrossABreak_IsABreakUnlessAsked()
    {
        var asked = World.BreakOn(MeasureIds.DossiersCreated, "2012-06-01").At("2012-12-31");

        Assert.Equal(ReasonCode.Break, Pace.Compute(asked).Reason!.Code);
        Assert.Equal(100, Pace.Compute(asked with { Breaks = true }).Value);
    }

    [Fact]
    public void RequiredPace_IsWhatIsMissingByTheMonthsLeft() =>
        Assert.Equal(2_400 / (730 / 30.4375m), RequiredPace.Compute(World.At("2012-12-31")).Value!.Value, 10);

    [Fact]
    public void RequiredPace_AfterTheDueDate_IsNotComparable() =>
        Assert.Equal(
            ReasonCode.TargetNotComparable,
            RequiredPace.Compute(World.Created("2015-12-31", 3_000).At("2015-12-31")).Reason!.Code);

    [Fact]
    public void DateReached_AddsTheDaysNeededAtThePaceOfTheYear()
    {
        var reached = DateReached.Compute(World.At("2012-12-31")).Rounded();

        Assert.Equal(SmallWorld.Day("2012-12-31").AddDays(731), DateOnly.FromDayNumber((int)reached.Value!.Value));
        Assert.Equal((Basis.Projected, Result.DateUnit), (reached.Basis, reached.Unit));
    }

    [Fact]
    public void DateReached_Already_IsTheFirstDayOnWhichItWas()
    {
        var world = World.Target("easy", 1_600, "2016-12-31", "2010", headline: false);

        var reached = DateReached.Compute(world.At("2012-12-31") with { Target = world.Reference().Targets[^1] });
        Assert.Equal(SmallWorld.Day("2012-07-01"), DateOnly.FromDayNumber((int)reached.Value!.Value));
    }

    [Fact]
    public void DateReached_WithoutGrowth_IsNoGrowth() =>
        Assert.Equal(
            ReasonCode.NoGrowth,
            DateReached.Compute(
                new SmallWorld().Created("2011-12-31", 500).Created("2012-12-31", 500).Target("t", 900, "2014-12-31", "2010").At("2012-12-31")).Reason!.Code);

    [Fact]
    public void MarginalCost_DividesSpendOfThePeriodByGrowthOverIt()
    {
        var asked = World.At("2012-12-31") with { Span = new(new(2012, 1, 1), new(2012, 12, 31)) };

        Assert.Equal(1, MarginalCostPerActiveDossier.Compute(asked).Value);
    }

    [Fact]
    public void MarginalCost_WithoutGrowth_IsNoGrowth()
    {
        var world = new SmallWorld { Launched = "2011" }.Created("2011-12-31", 10).Created("2012-12-31", 10).Spend("2011/2012", 5)
            .Figure(MeasureIds.DossiersFed, "2011-12-31", 5).Figure(MeasureIds.DossiersFed, "2012-12-31", 5);

        var asked = world.At("2012-12-31") with { Span = new(new(2012, 1, 1), new(2012, 12, 31)) };
        Assert.Equal(ReasonCode.NoGrowth, MarginalCostPerActiveDossier.Compute(asked).Reason!.Code);
    }

    [Fact]
    public void Connections_OfAYear_AreMonthlyPerActiveDossier()
    {
        var perDossier = ConnectionsPerActiveDossier.Compute(World.Figure(MeasureIds.Connections, "2012", 13_200).At("2012-12-31"));

        Assert.Equal((1m, Basis.Reported), (perDossier.Value, perDossier.Basis));
    }

    [Fact]
    public void Connections_WithoutAYear_TakeTheMonthlyAverageAsAnEstimate()
    {
        var perDossier = ConnectionsPerActiveDossier.Compute(World.Figure(MeasureIds.ConnectionsMonthlyAverage, "2012-11", 2_200).At("2012-12-31"));

        Assert.Equal((2m, Basis.Estimated), (perDossier.Value, perDossier.Basis));
    }

    [Fact]
    public void Connections_OfAProgrammeWithAccounts_ArePerAccount()
    {
        var perAccount = ConnectionsPerActiveDossier.Compute(ShippedFigures.At("ameli", "2017-07-31"));

        Assert.Equal(0.52m, perAccount.Rounded().Value);
    }

    [Fact]
    public void CostPerConnection_NeedsBothCovered()
    {
        var world = World.Figure(MeasureIds.Connections, "2012", 300);
        var year = new DateSpan(new(2012, 1, 1), new(2012, 12, 31));

        Assert.Equal(2, CostPerConnection.Compute(world.At("2012-12-31") with { Span = year }).Value);
        var reason = CostPerConnection.Compute(world.At("2012-12-31") with { Span = new(new(2011, 1, 1), year.Last) }).Reason!;
        Assert.Equal((ReasonCode.NotCovered, MeasureIds.Connections), (reason.Code, reason.Measure));
    }

    [Fact]
    public void Status_TravelsToTheAnswer()
    {
        var world = new SmallWorld { Launched = "2012" }
            .Figure(MeasureIds.Spend, "2012", 100, status: FigureStatus.Provisional)
            .Figure(MeasureIds.DossiersCreated, "2012-12-31", 10, status: FigureStatus.Revised | FigureStatus.Estimated);

        Assert.Equal(
            FigureStatus.Provisional | FigureStatus.Revised | FigureStatus.Estimated, CostPerDossier.Compute(world.At("2012-12-31")).Status);
    }

    [Fact]
    public void Versions_OfADefinition_StandSideBySide()
    {
        var first = Coverage.Definition;
        var second = first with { Version = 2, Compute = calculation => Result.Of(calculation.At.Year, "percent") };

        Assert.Equal(2, IndicatorCatalog.Find([first, second], "coverage", null)!.Version);
        Assert.Same(first, IndicatorCatalog.Find([first, second], "coverage", 1));
        Assert.Null(IndicatorCatalog.Find([first, second], "coverage", 3));
    }
}
