using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Indicators;

/// <summary>Rule 8: constant prices first, in the programme's own money; then the base year's rate.</summary>
public class PriceTests
{
    private static SmallWorld World => new SmallWorld { Launched = "2010" }
        .Spend("2010/2011", 730).Spend("2012", 366)
        .Index(2010, 80).Index(2011, 90).Index(2012, 100)
        .Rate("GBP", 2010, 1.25m).Rate("GBP", 2011, 1.20m).Rate("GBP", 2012, 1.5m);

    [Fact]
    public void Constant_TakesAMultiYearAmountByItsDays() =>
        Assert.Equal((365m * 100 / 80) + (365m * 100 / 90) + 366, Spend(new(2012)).Value!.Value, 12);

    [Fact]
    public void Constant_OfTheBaseYear_IsNominal() =>
        Assert.Equal(366, World.At("2012-12-31") is var asked ? (asked with { Prices = new(2012) }).SpendOver(new(new(2012, 1, 1), new(2012, 12, 31))).Value : null);

    [Fact]
    public void Nominal_InAnotherCurrency_IsConvertedAtEachYearsRate() =>
        Assert.Equal((365m / 1.25m) + (365m / 1.20m) + (366m / 1.5m), Spend(new(null, "GBP")).Value!.Value, 12);

    [Fact]
    public void Constant_InAnotherCurrency_IsConvertedAtTheBaseYearsRate()
    {
        var spend = Spend(new(2012, "GBP"));

        Assert.Equal(((365m * 100 / 80) + (365m * 100 / 90) + 366) / 1.5m, spend.Value!.Value, 12);
        Assert.Equal("GBP", spend.Unit);
    }

    [Fact]
    public void Step_OfAYear_NamesItsIndicesAndRates()
    {
        var reference = World.Reference();

        var step = new PriceBasis(2012, "GBP").For(reference.Programmes[0], reference)!.StepOf(2010);

        Assert.Equal((80m, 100m, null, 1.5m), (step.Index?.Index, step.BaseIndex?.Index, step.OwnRate?.EurPerUnit, step.AskedRate?.EurPerUnit));
        Assert.Equal(100m / 80 / 1.5m, step.Factor, 20);
    }

    [Fact]
    public void YearWithoutIndexOrRate_IsAReason()
    {
        Assert.Equal((ReasonCode.NoIndex, 2013), Missing(World.Spend("2013", 10), new(2012)));
        Assert.Equal((ReasonCode.NoRate, 2013), Missing(World.Spend("2013", 10), new(null, "GBP")));
        Assert.Equal((ReasonCode.NoIndex, 1999), Missing(World, new(1999)));
    }

    [Fact]
    public void Range_IsMultipliedToo()
    {
        var spend = SpendToDate.Compute(World.Spend("2012", 400, source: "audit").At("2012-12-31") with { Prices = new(2012) });

        Assert.Equal(34, spend.High - spend.Low);
    }

    [Fact]
    public void Lineage_AddsUpInTheMoneyAsked()
    {
        var spend = Spend(new(2012, "GBP"));

        Assert.Equal(spend.Value!.Value, spend.Figures.Sum(use => use.Contribution), 12);
    }

    [Fact]
    public void Cost_HasTheCurrencyAsked()
    {
        var cost = CostPerDossier.Compute(World.Created("2012-12-31", 100).At("2012-12-31") with { Prices = new(null, "GBP") });

        Assert.Equal("GBP/dossier", cost.Unit);
        Assert.Equal(Spend(new(null, "GBP")).Value / 100, cost.Value);
    }

    [Fact]
    public void Dmp_InPricesOf2024_CostsMoreThanItWasPaid()
    {
        var paid = ShippedFigures.At("dmp", "2012-06-30", "direct");

        Assert.True(SpendToDate.Compute(paid with { Prices = new(2024) }).Value > 1.2m * SpendToDate.Compute(paid).Value);
    }

    private static Result Spend(PriceBasis prices) => SpendToDate.Compute(World.At("2012-12-31") with { Prices = prices });

    private static (ReasonCode, int?) Missing(SmallWorld world, PriceBasis prices)
    {
        var reason = SpendToDate.Compute(world.At("2013-12-31") with { Prices = prices }).Reason!;
        return (reason.Code, reason.Year);
    }
}
