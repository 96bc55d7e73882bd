using DmpAnalytics.Domain;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Indicators.Checks;

namespace DmpAnalytics.Tests.Indicators.Checks;

public class CheckedFiguresTests
{
    private static readonly ReferenceData Reference = SyntheticSet.Reference().ToReference(0);
    private static readonly Figure[] Figures = [.. SyntheticSet.Figures(20_000, 7)];

    [Fact]
    public void Tables_OfTheSameFigures_AreJudgedAsTheListIs()
    {
        var tables = CheckedFigures.Of(Table(Figures[..7_000]), Table(Figures[7_000..]));

        var listed = Found(CheckedFigures.Of(Figures));

        Assert.NotEmpty(listed);
        Assert.Equal(listed, Found(tables));
    }

    [Fact]
    public void Figures_OfTablesOneAfterTheOther_AreThoseThatWerePutIn()
    {
        var figures = CheckedFigures.Of(Table(Figures[..3]), Table(Figures[3..5]));

        Assert.Equal(Figures[..5], figures);
        Assert.Equal(Figures[..5].Select(figure => figure.Period), Enumerable.Range(0, figures.Count).Select(figures.PeriodOf));
        Assert.Equal(Figures[..5].Select(figure => figure.Traits), Enumerable.Range(0, figures.Count).Select(figures.TraitsOf));
    }

    private static FigureTable Table(Figure[] figures) => FigureTable.Of([.. figures.Select((figure, index) => new Located<Figure>(figure, "figures.csv", index + 2))]);

    private static List<string> Found(CheckedFigures figures)
    {
        var found = new List<string>();
        DmpAnalytics.Indicators.Checks.Checks.Tell(Reference, figures, new(), (rule, finding) => found.Add(finding.Identity));
        return found;
    }
}
