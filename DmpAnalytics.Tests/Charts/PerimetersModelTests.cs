using DmpAnalytics.Charts;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

public class PerimetersModelTests
{
    private static readonly Perimeter Narrow = new(
        HandMade.Operator,
        HandMade.Answer("spend_to_date", Result.Of(162_000_000m, "EUR")),
        HandMade.Answer("cost_per_active_dossier", Result.None(ReasonCode.NotCovered, "EUR/dossier")));

    private static readonly Perimeter Wide = new(
        HandMade.Direct, HandMade.Answer("spend_to_date", HandMade.Spend), HandMade.Answer("cost_per_active_dossier", HandMade.Cost));

    private static readonly Perimeter Silent = new(
        HandMade.Operator,
        HandMade.Answer("spend_to_date", Result.None(ReasonCode.NoFigure, "EUR")),
        HandMade.Answer("cost_per_active_dossier", Result.None(ReasonCode.NoFigure, "EUR/dossier")));

    [Fact]
    public void Title_OfSeveral_SaysFromTheSmallestToTheLargest()
    {
        Assert.Equal("De 162 M€ à 210 M€ dépensés au 30 juin 2012, selon ce que l’on compte", Plain(PerimetersModel.Of([Narrow, Wide], French).Title));
        Assert.Equal("From €162M to €210M spent by 30 June 2012, depending on what is counted", Plain(PerimetersModel.Of([Narrow, Wide], English).Title));
    }

    [Fact]
    public void Title_OfMoreThanAreDrawn_SpeaksOfThoseDrawn() => Assert.Equal(
        "From €162M to €210M spent by 30 June 2012, depending on what is counted",
        Plain(PerimetersModel.Of([Wide, Narrow, Narrow, Narrow, Narrow, Narrow, SpentOn(1_000_000m)], English).Title));

    [Fact]
    public void Bars_OfMillions_AreLabelledShort()
    {
        var model = PerimetersModel.Of([Wide], French);

        Assert.Equal(("210 M€", "210 000 000 €"), (Plain(model.Panels[0].Series[0].Points[0].Label), Plain(model.Panels[0].Series[0].Points[0].Text)));
        Assert.Equal("3 065,69 €", Plain(model.Panels[1].Series[0].Points[0].Label));
    }

    [Fact]
    public void Finding_OfBarsAsGoodAsEqual_NamesNoHighest()
    {
        Assert.DoesNotContain("highest", ChartFinding.Of(PerimetersModel.Of([Wide, SpentOn(209_500_000m)], English), English), StringComparison.Ordinal);
        Assert.Contains("highest", ChartFinding.Of(PerimetersModel.Of([Wide, Narrow], English), English), StringComparison.Ordinal);
    }

    [Fact]
    public void Title_OfOneOrNone_SaysSo()
    {
        Assert.Equal("€210M spent by 30 June 2012: one perimeter is known", Plain(PerimetersModel.Of([Wide, Silent], English).Title));
        Assert.Equal("No perimeter of spend is known on 30 June 2012", PerimetersModel.Of([Silent], English).Title);
    }

    [Fact]
    public void Bars_StandLargestFirst_AndACostWithoutAnswerIsAReason()
    {
        var model = PerimetersModel.Of([Narrow, Wide], French);

        Assert.Equal(["Coût direct", "Opérateur"], model.X.Ticks.Select(tick => tick.Label));
        Assert.Equal([3065.69m, null], model.Panels[1].Series[0].Points.Select(point => point.Value));
        Assert.Equal(["Coût direct", "210 000 000 €", "au moins · env."], model.Table.Rows[0].Take(3).Select(Plain));
        Assert.Equal("–", model.Table.Rows[1][4]);
    }

    [Fact]
    public void Perimeter_WithoutFigure_IsNamedInANote() =>
        Assert.StartsWith("Operator. ", Assert.Single(PerimetersModel.Of([Wide, Silent], English).Notes), StringComparison.Ordinal);

    private static Perimeter SpentOn(decimal amount) => Narrow with { Spend = HandMade.Answer("spend_to_date", Result.Of(amount, "EUR")) };
}
