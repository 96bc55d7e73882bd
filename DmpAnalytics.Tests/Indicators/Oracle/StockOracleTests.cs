using DmpAnalytics.Domain;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>Rules 1, 2 and 9: the engine and the plain reading agree on random levels.</summary>
public class StockOracleTests
{
    private static readonly int Cases = Agreement.Cases(3_000);

    [Fact]
    public void RandomLevels_AtADate_Agree() =>
        Agreement.Holds(Cases, RandomStocks.World, (world, date) => (world.PlainStock(MeasureOf(world)).At(date), world.Data.Stock(MeasureOf(world)).At(date)));

    [Fact]
    public void RandomLevels_AcrossBreaks_Agree() =>
        Agreement.Holds(Cases, RandomStocks.World, (world, date) => (world.PlainStock(MeasureOf(world)).At(date, true), world.Data.Stock(MeasureOf(world)).At(date, true)));

    private static string MeasureOf(RandomWorld world) => world.Figures.IsEmpty ? MeasureIds.DossiersCreated : world.Figures[0].Measure;
}
