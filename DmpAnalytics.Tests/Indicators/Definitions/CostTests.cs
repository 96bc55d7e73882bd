using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators.Definitions;

public class CostTests
{
    [Fact]
    public void Cost_OfZeroDossiers_IsAZeroDenominator()
    {
        var world = new SmallWorld { Launched = "2010", Opened = "2011-01-05" }.Spend("2010/2012", 100).Created("2012-12-31", 10);

        Assert.Equal(ReasonCode.ZeroDenominator, CostPerDossier.Compute(world.At("2010-12-31")).Reason!.Code);
    }

    [Fact]
    public void Cost_MoreThanTwelveMonthsAfterTheLastCoveredDay_IsNotCovered()
    {
        var world = new SmallWorld { Launched = "2004" }.Spend("2004/2011", 100).Created("2011-12-31", 10).Created("2013-12-31", 20);

        Assert.True(CostPerDossier.Compute(world.At("2012-12-31")).HasValue);
        var reason = CostPerDossier.Compute(world.At("2013-01-01")).Reason!;
        Assert.Equal((ReasonCode.NotCovered, new DateOnly(2011, 12, 31)), (reason.Code, reason.Known));
    }

    [Fact]
    public void Cost_BelowThreeQuartersOfCover_IsABoundOnlyWhenAskedFor()
    {
        var world = new SmallWorld { Launched = "2004" }.Spend("2011", 100).Created("2011-12-31", 10);

        Assert.Equal(ReasonCode.NotCovered, CostPerDossier.Compute(world.At("2011-12-31")).Reason!.Code);
        var bound = CostPerDossier.Compute(world.At("2011-12-31") with { Bounds = true });
        Assert.Equal((10m, true, Qualifiers.AtLeast), (bound.Value, bound.IsPale, bound.Qualifiers));
    }

    [Fact]
    public void Cost_WithoutAPerimeter_IsNoScope() =>
        Assert.Equal(
            ReasonCode.NoScope,
            CostPerDossier.Compute(new SmallWorld().Created("2011", 10).At("2011-12-31") with { Scope = null }).Reason!.Code);

    [Fact]
    public void Cost_DividesByWhatTheIndicatorNames()
    {
        var calculation = new SmallWorld { Launched = "2011" }.Spend("2011", 1_000).Created("2011-12-31", 100)
            .Figure(MeasureIds.DossiersFed, "2011-12-31", 50)
            .Figure(MeasureIds.DossiersActivated, "2011-12-31", 25)
            .Figure(MeasureIds.DocumentsStored, "2011-12-31", 200)
            .At("2011-12-31");

        Assert.Equal(10, CostPerDossier.Compute(calculation).Value);
        Assert.Equal(20, CostPerActiveDossier.Compute(calculation).Value);
        Assert.Equal(40, CostPerActivatedDossier.Compute(calculation).Value);
        Assert.Equal((5m, "EUR/document"), (CostPerDocument.Compute(calculation).Value, CostPerDocument.Compute(calculation).Unit));
    }

    [Fact]
    public void Range_DividesTheLowByTheHighAndTheHighByTheLow()
    {
        var cost = CostPerDossier.Compute(
            new SmallWorld { Launched = "2011" }
                .Spend("2011", 1_000, source: "audit").Spend("2011", 800)
                .Created("2011-12-31", 100, source: "audit").Created("2011-12-31", 125)
                .At("2011-12-31"));

        Assert.Equal((10m, 6.4m, 10m), (cost.Value, cost.Low, cost.High));
    }

    [Fact]
    public void Bounds_ThatAreOpposed_LeaveAnUnboundedRange()
    {
        var cost = CostPerDossier.Compute(
            new SmallWorld { Launched = "2011" }
                .Spend("2011", 1_000, Qualifier.AtLeast).Created("2011-12-31", 100, Qualifier.AtLeast).At("2011-12-31"));

        Assert.Equal((null, null), (cost.Low, cost.High));
        Assert.Equal(Qualifiers.AtLeast | Qualifiers.AtMost, cost.Qualifiers);
    }

    [Fact]
    public void Coverage_TakesThePopulationOfTheYear_ElseTheLastWithin24Months()
    {
        var world = new SmallWorld().Created("2012-12-31", 10).Created("2015-12-31", 10).Inhabitants(2012, 100);

        Assert.Equal(10, Coverage.Compute(world.At("2012-12-31")).Value);
        Assert.Equal(Basis.CarriedForward, Coverage.Compute(world.At("2014-12-31")).Basis);
        Assert.Equal(ReasonCode.NoPopulation, Coverage.Compute(world.At("2015-01-01")).Reason!.Code);
    }

    [Fact]
    public void Rounding_IsHalfAwayFromZero_AndCountsToUnits()
    {
        Assert.Equal(2.35m, Rounding.Round(2.345m, "EUR/dossier"));
        Assert.Equal(-2.35m, Rounding.Round(-2.345m, "EUR"));
        Assert.Equal(43.35m, Rounding.Round(43.354m, "percent"));
        Assert.Equal(3m, Rounding.Round(2.5m, "dossier"));
        Assert.Equal(72.99m, Rounding.Round(72.993m, "ratio"));
    }

    [Fact]
    public void Rounding_OfAnExactHalfReachedByThirds_IsNotTurnedDown()
    {
        var half = (42m * 19 / 56) - (21 * (19m / 56));

        Assert.NotEqual(7.125m, half);
        Assert.Equal(7.13m, Rounding.Round(half, "EUR"));
    }
}
