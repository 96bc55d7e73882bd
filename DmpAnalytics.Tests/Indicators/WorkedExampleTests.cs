using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators;

/// <summary>The worked examples of the rules of calculation, on the published figures.</summary>
public class WorkedExampleTests
{
    private const Qualifiers AtLeastAbout = Qualifiers.AtLeast | Qualifiers.About;

    [Theory]
    [InlineData("spend_to_date", 210_000_000)]
    [InlineData("active_dossiers", 68_500)]
    [InlineData("activation_rate", 43.35)]
    [InlineData("cost_per_dossier", 1_329.11)]
    [InlineData("cost_per_active_dossier", 3_065.69)]
    [InlineData("cost_at_target", 42)]
    [InlineData("overrun", 72.99)]
    [InlineData("target_attainment", 3.16)]
    public void Dmp_June2012Direct_IsAsWorkedOut(string indicator, decimal expected) =>
        Assert.Equal(expected, ShippedFigures.Ask(indicator, ShippedFigures.At("dmp", "2012-06-30", "direct")).Value);

    [Theory]
    [InlineData("cost_per_dossier")]
    [InlineData("cost_per_active_dossier")]
    public void Dmp_June2012Direct_CostIsAtLeastAndAbout(string indicator)
    {
        var cost = ShippedFigures.Ask(indicator, ShippedFigures.At("dmp", "2012-06-30", "direct"));

        Assert.Equal(AtLeastAbout, cost.Qualifiers);
        Assert.Null(cost.High);
        Assert.Equal(new DateSpan(new(2012, 1, 1), new(2012, 6, 30)), Assert.Single(cost.Holes));
    }

    [Fact]
    public void Dmp_June2012Direct_InputsAreTheThreePublishedFigures()
    {
        var cost = ShippedFigures.Ask("cost_per_active_dossier", ShippedFigures.At("dmp", "2012-06-30", "direct"));

        Assert.Equal(210_000_000m, cost.Find(InputRole.Spend)!.Value);
        Assert.Equal(158_000m, cost.Find(InputRole.Created)!.Value);
        Assert.Equal(89_500m, cost.Find(InputRole.Empty)!.Value);
    }

    [Theory]
    [InlineData("cost_per_dossier", 1_196.14)]
    [InlineData("cost_at_target", 100)]
    [InlineData("target_attainment", 8.35)]
    public void Dmp_January2014AllPayers_IsAsWorkedOut(string indicator, decimal expected) =>
        Assert.Equal(expected, ShippedFigures.Ask(indicator, ShippedFigures.At("dmp", "2014-01-02", "all_payers")).Value);

    [Fact]
    public void Dmp_January2014AllPayers_OverrunPerRecordCreatedIsTwelve() =>
        Assert.Equal(11.96m, ShippedFigures.Ask("overrun", ShippedFigures.At("dmp", "2014-01-02", "all_payers") with { Denominator = Denominator.Created }).Value);

    [Fact]
    public void Dmp_EndOf2013_StockIsInterpolatedBetweenDecemberAndJanuary()
    {
        var created = ShippedFigures.At("dmp", "2013-12-31").Stock(MeasureIds.DossiersCreated).Rounded();

        Assert.Equal(417_554m, created.Value);
        Assert.Equal(Basis.Interpolated, created.Basis);
    }

    [Fact]
    public void Dmp_EndOf2013Operator_LaysItsFiveAmounts()
    {
        var spend = ShippedFigures.Ask("spend_to_date", ShippedFigures.At("dmp", "2013-12-31", "operator"));

        Assert.Equal(187_000_000m, spend.Value);
        Assert.Equal(100m, spend.Cover);
        Assert.Equal(
            [64_000_000m, 26_000_000m, 30_000_000m, 30_000_000m, 24_000_000m, 13_000_000m],
            spend.Figures.Where(use => use.Contribution != 0).OrderBy(use => use.Span!.Value.First).Select(use => use.Contribution));
    }

    [Fact]
    public void Dmp_January2014Operator_CostIs447() =>
        Assert.Equal(447.36m, ShippedFigures.Ask("cost_per_dossier", ShippedFigures.At("dmp", "2014-01-02", "operator")).Value);

    [Fact]
    public void Dmp_EndOf2013Direct_IsNotCovered()
    {
        var asked = ShippedFigures.At("dmp", "2013-12-31", "direct");

        var cost = ShippedFigures.Ask("cost_per_dossier", asked);
        var bound = ShippedFigures.Ask("cost_per_dossier", asked with { Bounds = true });
        var spend = ShippedFigures.Ask("spend_to_date", asked);

        Assert.Equal(ReasonCode.NotCovered, cost.Reason!.Code);
        Assert.Equal(new DateOnly(2011, 12, 31), cost.Reason.Known);
        Assert.True(bound.IsPale);
        Assert.NotNull(bound.Value);
        Assert.Equal(210_000_000m, spend.Value);
        Assert.True(spend.Qualifiers.HasFlag(Qualifiers.AtLeast));
    }

    [Fact]
    public void UkNpfit_March2011_IsSixPointFourBillion() =>
        Assert.Equal(6_400_000_000m, ShippedFigures.Ask("spend_to_date", ShippedFigures.At("uk_npfit", "2011-03-31", "whole_programme")).Value);

    [Theory]
    [InlineData("2019-02-01")]
    [InlineData("2019-06-30")]
    public void AuMhr_AfterTheSwitchToAutomaticCreation_IsABreak(string date) =>
        Assert.Equal(ReasonCode.Break, ShippedFigures.At("au_mhr", date).Stock(MeasureIds.DossiersCreated).Reason!.Code);

    [Fact]
    public void AuMhr_BeforeTheSwitch_CarriesTheLastPointToTheDayBefore()
    {
        Assert.True(ShippedFigures.At("au_mhr", "2019-01-31").Stock(MeasureIds.DossiersCreated).HasValue);
        Assert.True(ShippedFigures.At("au_mhr", "2019-11-30").Stock(MeasureIds.DossiersCreated).HasValue);
    }

    [Fact]
    public void MonEspaceSante_January2024_ActivationRateIsOfActivatedAccounts() =>
        Assert.Equal(15.45m, ShippedFigures.Ask("activation_rate", ShippedFigures.At("mon_espace_sante", "2024-01-10")).Value);

    [Fact]
    public void Dmp_November2012_ActiveShareIsThatOfOneSource() =>
        Assert.Equal(47m, ShippedFigures.Ask("activation_rate", ShippedFigures.At("dmp", "2012-11-01")).Value);
}
