using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;
using static DmpAnalytics.Tests.Charts.ChartWorld;

namespace DmpAnalytics.Tests.Charts;

public class CostPerDossierModelTests
{
    private static readonly Answer Answer = HandMade.Answer("cost_per_active_dossier", HandMade.Cost);

    private static readonly ChartModel Model = CostPerDossierModel.Of(Cost, AtTarget, Answer, Overrun, French);

    [Fact]
    public void Title_OfAnOverrun_SaysItWithItsBoundInBothLanguages()
    {
        Assert.Equal("Au moins 3 065,69 € par dossier actif au 30 juin 2012, 73 fois le coût à l’objectif (42 €)", Plain(Model.Title));
        Assert.Equal(
            "At least €3,065.69 per active record on 30 June 2012, 73 times the cost at target (€42)",
            CostPerDossierModel.Of(Cost, AtTarget, Answer, Overrun, English).Title);
    }

    [Fact]
    public void Title_WithoutTarget_SaysTheCost() =>
        Assert.Equal("At least €3,065.69 per active record on 30 June 2012", CostPerDossierModel.Of(Cost, null, Answer, null, English).Title);

    [Fact]
    public void Title_WithinTheTarget_SaysSo()
    {
        var kept = HandMade.Answer("overrun", Overrun.Result.With(0.8m, null, null));

        Assert.Equal(
            "At least €3,065.69 per active record on 30 June 2012, within the cost at target (€42)",
            CostPerDossierModel.Of(Cost, AtTarget, Answer, kept, English).Title);
    }

    [Fact]
    public void Title_WithoutAnswer_SaysTheReason()
    {
        var none = HandMade.Answer("cost_per_active_dossier", Result.None(new Reason(ReasonCode.NotCovered) { Known = new(2011, 12, 31) }, "EUR/dossier"));

        Assert.Equal(
            "No cost per active record on 30 June 2012. Spend is known only to 31 December 2011.",
            CostPerDossierModel.Of(Cost, null, none, null, English).Title);
    }

    [Fact]
    public void Title_OfAPaleAnswer_PutsNoNumberForward()
    {
        var pale = HandMade.Answer("cost_per_active_dossier", HandMade.Cost with { IsPale = true });

        Assert.Equal(
            "Cost per active record on 30 June 2012: too uncertain for one number",
            CostPerDossierModel.Of(Cost, AtTarget, pale, Overrun, English).Title);
    }

    [Fact]
    public void Series_WithTheCostPerDossierCreated_StandsBesideTheOneAsked()
    {
        var model = CostPerDossierModel.Of(Cost, AtTarget, Answer, Overrun, French, Cost with { Id = "cost_per_dossier" });

        Assert.Equal(
            ["cost_per_active_dossier", "cost_per_dossier", "cost_at_target"],
            model.Panels[0].Series.Select(series => series.Id));
        Assert.Equal(SeriesTone.Context, model.Panels[0].Series[1].Tone);
    }

    [Fact]
    public void Subtitle_NamesUnitPerimeterPricesAndDates() =>
        Assert.Equal(
            "Dossier médical partagé. Dépense cumulée rapportée au nombre à la date, en € par dossier, prix courants. Périmètre : Coût direct. 31 décembre 2010 – 30 juin 2012.",
            Plain(Model.Subtitle));

    [Fact]
    public void Points_WithoutAnswer_AreGapsAndNeverZero()
    {
        var first = Model.Panels[0].Series[0].Points[0];

        Assert.Null(first.Value);
        Assert.Equal("–", first.Text);
        Assert.Equal(ReasonCode.ZeroDenominator, first.Reason!.Code);
        Assert.NotEmpty(first.How);
    }

    [Fact]
    public void Marks_OfTheLegend_AreThoseThatOccur() =>
        Assert.Equal(
            [new(MarkShape.Circle, true), new ChartMark(MarkShape.Up, false), new(MarkShape.Up, true)],
            Model.Marks.AsEnumerable());

    [Fact]
    public void Frame_FollowsTheLaterValues_AndTheNotesTellWhatIsBeyond()
    {
        Assert.Equal(12_500m, Model.Panels[0].Y.Max);
        Assert.Contains(Model.Notes, note => Plain(note).StartsWith("Du 31 mars 2011 au 31 mars 2011, le coût dépasse le cadre, jusqu’à 60 000 €", StringComparison.Ordinal));
    }

    [Fact]
    public void Table_HasTheRoundingOfTheScreen_WithQualifierAndBasisApart()
    {
        var last = Model.Table.Rows[^1].Select(Plain);

        Assert.Equal(["30 juin 2012", "3 065,69 €", "au moins · env.", "calculé", "42 €", "au moins", "interpolé"], last);
        Assert.Equal(7, Model.Table.Columns.Length);
    }

    [Fact]
    public void Sources_AreThoseBehindThePoints() => Assert.Equal(["cour_2012"], Model.Sources.Select(source => source.Id));

    [Fact]
    public void Events_InTheFrame_AreNumberedAndTabled()
    {
        Assert.Equal((1, "5 janvier 2011", "Ouverture du DMP"), (Model.Events[0].Number, Model.Events[0].When, Model.Events[0].Title));
        Assert.Equal(["1", "5 janvier 2011", "Ouverture du DMP"], Model.EventTable!.Rows[0].Select(Plain));
    }

    [Fact]
    public void Alt_SaysTheFindingAndTheEndsOfEachLine()
    {
        Assert.StartsWith(Model.Title, Model.Alt, StringComparison.Ordinal);
        Assert.Contains("de 60 000 € (31 mars 2011) à 3 065,69 € (30 juin 2012)", Plain(Model.Alt), StringComparison.Ordinal);
    }
}
