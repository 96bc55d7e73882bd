using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;

namespace DmpAnalytics.Tests.Reports;

public class OverlayTests
{
    private static readonly Question Whole = new()
    {
        Programme = "dmp",
        Scope = "direct",
        Denominator = Denominator.Active,
        From = Period.OfYear(2004),
        To = Period.OfYear(2014),
        Currency = "GBP",
        Data = 3,
    };

    [Fact]
    public void Block_ThatSaysNothing_AsksWhatItsReportAsks() => Assert.Equal(Whole, Overlay.Of(new(), Whole));

    [Fact]
    public void Block_OfTheSameProgramme_KeepsThePerimeter() =>
        Assert.Equal(Whole with { At = Period.OfYear(2012) }, Overlay.Of(new() { Programme = "dmp", At = Period.OfYear(2012) }, Whole));

    [Fact]
    public void Block_OfAnotherProgramme_LeavesWhatBelongsToTheFirst() => Assert.Equal(
        new Question { Programme = "ameli", From = Whole.From, To = Whole.To, Data = 3 },
        Overlay.Of(new() { Programme = "ameli" }, Whole));
}
