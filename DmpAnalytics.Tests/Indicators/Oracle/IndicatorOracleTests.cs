using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Definitions;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rule 4, costs and rates: the engine and the plain reading agree on random programmes.</summary>
public class IndicatorOracleTests
{
    private static readonly int Cases = Agreement.Cases(1_000);

    [Fact]
    public void RandomProgrammes_ActiveDossiers_Agree() =>
        Agreement.Holds(Cases, RandomStocks.Programme, (world, date) => (world.PlainActive.At(date), ActiveDossiers.Definition.Compute(world.At(date))));

    [Fact]
    public void RandomProgrammes_ActiveDossiersAcrossBreaks_Agree() =>
        Agreement.Holds(Cases, RandomStocks.Programme, (world, date) => (world.PlainActive.At(date, true), ActiveDossiers.Definition.Compute(world.At(date) with { Breaks = true })));

    [Theory]
    [InlineData(Denominator.Created, "cost_per_dossier")]
    [InlineData(Denominator.Active, "cost_per_active_dossier")]
    [InlineData(Denominator.Activated, "cost_per_activated_dossier")]
    public void RandomProgrammes_Costs_Agree(Denominator denominator, string indicator) =>
        Agreement.Holds(Cases, RandomStocks.Programme, (world, date) => (PlainIndicators.Cost(world, date, denominator), IndicatorCatalog.Find(indicator)!.Compute(world.At(date))));

    [Theory]
    [InlineData(Denominator.Active)]
    [InlineData(Denominator.Activated)]
    public void RandomProgrammes_ActivationRate_Agrees(Denominator denominator) =>
        Agreement.Holds(Cases, RandomStocks.Programme, (world, date) => (
            PlainIndicators.Rate(world, date, denominator),
            ActivationRate.Definition.Compute(world.At(date) with { Denominator = denominator })));
}
