using DmpAnalytics.Domain;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Checks;

namespace DmpAnalytics.Tests.Indicators.Checks;

/// <summary>Rules look at fewer figures than there are: what stands, and how far it ranges, must be the same.</summary>
public class SeriesFiguresTests
{
    private static readonly ReferenceData Reference = SyntheticSet.Reference().ToReference(0);
    private static readonly Figure[] Figures = [.. SyntheticSet.Figures(20_000, 7)];

    [Fact]
    public void Groups_OfManyFigures_HaveTheStocksOfAllOfThem()
    {
        var data = new CheckedData(Reference, CheckedFigures.Of(Figures));
        var whole = new ProgrammeData(Reference, Reference.Programmes[0], null, Figures);
        foreach (var group in data.Of(MeasureKind.Stock))
        {
            var expected = whole.Stock(group.Measure.Id, group.Scope);

            Assert.Equal(expected.Points.Select(Said), group.Points.Select(Said));
            Assert.Equal(expected.At(new(2015, 6, 15)).Value, group.Data.Stock(group.Measure.Id, group.Scope).At(new(2015, 6, 15)).Value);
        }
    }

    [Fact]
    public void Groups_OfManyFigures_HaveTheFlowsOfAllOfThem()
    {
        var data = new CheckedData(Reference, CheckedFigures.Of(Figures));
        var whole = new ProgrammeData(Reference, Reference.Programmes[0], null, Figures);
        foreach (var group in data.Of(MeasureKind.Flow))
        {
            var expected = whole.Flow(group.Measure.Id, group.Scope).To(new(2020, 12, 31));
            var found = group.Data.Flow(group.Measure.Id, group.Scope).To(new(2020, 12, 31));

            Assert.Equal((expected.Value, expected.Low, expected.High, expected.Cover), (found.Value, found.Low, found.High, found.Cover));
        }
    }

    [Fact]
    public void Whole_OfSomeDays_HasEveryRival()
    {
        var data = new CheckedData(Reference, CheckedFigures.Of(Figures));
        var group = data.Groups.First(group => group.Measure.Id == MeasureIds.DossiersCreated);
        var (days, standing) = group.Standings[0];

        var whole = group.Whole(days);

        Assert.Equal(standing.Figure, whole.Figure);
        Assert.Equal(Figures.Count(figure => figure.Measure == group.Measure.Id && figure.Period.Last == days.Last), whole.Alternatives.Length + 1);
    }

    private static (DateOnly, string, decimal, decimal) Said(StockPoint point) => (point.Date, point.Standing.Figure.Id, point.Standing.Low, point.Standing.High);
}
