using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

public class SpendAndGrowthModelTests
{
    private static readonly ChartModel Model = SpendAndGrowthModel.Of(Spend, Denominator.Created, Created, HandMade.Answer("spend_to_date", HandMade.Spend), French);

    [Fact]
    public void Title_SaysWhatWasSpentForWhat()
    {
        Assert.Equal("Au moins 210 M€ dépensés pour 158 000 dossiers créés au 30 juin 2012", Plain(Model.Title));
        Assert.Equal(
            "At least €210M spent for 158,000 records created by 30 June 2012",
            Plain(SpendAndGrowthModel.Of(Spend, Denominator.Created, Created, HandMade.Answer("spend_to_date", HandMade.Spend), English).Title));
    }

    [Fact]
    public void Title_WithoutSpend_SaysTheReason() =>
        Assert.StartsWith(
            "Spend to 30 June 2012 is not known. ",
            SpendAndGrowthModel.Of(Spend, Denominator.Created, Created, HandMade.Answer("spend_to_date", Result.None(ReasonCode.NoScope, "EUR")), English).Title,
            StringComparison.Ordinal);

    [Fact]
    public void Panels_ShareTheirYears_EachWithItsOwnUnit()
    {
        Assert.Equal(["2010", "2011", "2012*"], Model.X.Ticks.Select(tick => tick.Label));
        Assert.Equal(["EUR", "dossier"], Model.Panels.Select(panel => panel.Y.Unit));
        Assert.Contains("* Jusqu’au 30 juin 2012.", Model.Notes);
    }

    [Fact]
    public void Panels_OfWhatIsNotKnownAtAll_AreLeftOut()
    {
        var model = SpendAndGrowthModel.Of(
            Spend, Denominator.Created, [Gap("2012-06-30", ReasonCode.NoFigure, "dossier")], HandMade.Answer("spend_to_date", HandMade.Spend), English);

        Assert.Equal(["EUR"], model.Panels.Select(panel => panel.Y.Unit));
        Assert.DoesNotContain("below", model.Subtitle, StringComparison.Ordinal);
        Assert.Contains(model.Notes, note => note.StartsWith("Growth of records created", StringComparison.Ordinal));
    }

    [Fact]
    public void Growth_IsTheDifferenceOfYearEnds_UnknownWhereTheYearBeforeIsNotAsked()
    {
        var growth = Model.Panels[1].Series[0].Points;

        Assert.Equal([null, 60_000m, 98_000m], growth.Select(point => point.Value));
        Assert.Equal(Basis.Interpolated, growth[1].Basis);
    }

    [Fact]
    public void Growth_BetweenBounds_TurnsTheEarlierRound()
    {
        var earlier = Result.Of(10m, "dossier") with { Qualifiers = Qualifiers.AtMost, Low = 5m };
        var later = Result.Of(30m, "dossier") with { Qualifiers = Qualifiers.About, High = 35m };

        var growth = SpendAndGrowthModel.Growth(earlier, later);

        Assert.Equal((20m, 20m, null), (growth.Value, growth.Low, growth.High));
        Assert.Equal(Qualifiers.AtLeast | Qualifiers.About, growth.Qualifiers);
    }

    [Fact]
    public void Growth_WithAnEndCarriedForward_IsNotKnown()
    {
        var carried = Result.Of(30m, "dossier") with { Basis = Basis.CarriedForward };

        Assert.Equal(ReasonCode.NoRecentFigure, SpendAndGrowthModel.Growth(Result.Of(30m, "dossier"), carried).Reason!.Code);
    }

    [Fact]
    public void Table_OfAPartYear_SaysItsEnd() =>
        Assert.Equal("2012, jusqu’au 30 juin 2012", Model.Table.Rows[^1][0]);
}
