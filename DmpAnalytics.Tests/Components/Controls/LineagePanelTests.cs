using Bunit;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Controls;

public class LineagePanelTests : ComponentTest
{
    [Fact]
    public void Panel_OfACost_SaysItsFormulaInWordsAndInNumbers()
    {
        var panel = Panel(HandMade.Cost);

        Assert.Contains("Coût par dossier actif = dépense ÷ dossiers actifs", TextOf(panel.Find(".rule")), StringComparison.Ordinal);
        Assert.Equal(
            "210\u202F000\u202F000\u202F€ ÷ 68\u202F500\u202Fdossiers = 3\u202F065,69\u202F€",
            TextOf(panel.Find(".numbers")));
    }

    [Fact]
    public void Panel_OfACost_ShowsEveryInputUnderItsRole() =>
        Assert.Equal(
            ["Dépense", "Dossiers actifs", "Dossiers créés", "Dossiers vides"],
            Panel(HandMade.Cost).FindAll("h2, h3").Select(TextOf));

    [Fact]
    public void Panel_OfFigures_SaysSourcePlaceFileAndLine()
    {
        var row = TextOf(Panel(HandMade.Spend).Find("tbody tr"));

        Assert.Contains("210\u202F000\u202F000\u202F€", row, StringComparison.Ordinal);
        Assert.Contains("2004–2011", row, StringComparison.Ordinal);
        Assert.Contains("Cour des comptes", row, StringComparison.Ordinal);
        Assert.Contains("p. 12", row, StringComparison.Ordinal);
        Assert.Contains("spend.csv, ligne 42", row, StringComparison.Ordinal);
        Assert.Contains("juillet 2012", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_OfASumWithAHole_NamesTheHoleAndTheCover()
    {
        var text = TextOf(Panel(HandMade.Spend).Find(".lineage"));

        Assert.Contains("93,68\u202F% des jours couverts", text, StringComparison.Ordinal);
        Assert.Contains("janvier–juin 2012\u202F: non couvert", text, StringComparison.Ordinal);
        Assert.Contains("Coût direct", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_WithARival_ListsItWithItsReasonAndWhatStands()
    {
        var panel = Panel(HandMade.Created);

        var rivals = panel.FindAll("table")[1];
        Assert.Equal("Autres valeurs publiées pour la même chose", TextOf(rivals.QuerySelector("caption")!));
        Assert.Equal("160\u202F000\u202Fdossiers", TextOf(rivals.QuerySelector("tbody .number")!));
        Assert.Equal("env.", TextOf(rivals.QuerySelector("tbody .below")!));
        Assert.Contains("d’une nature plus sûre", TextOf(rivals), StringComparison.Ordinal);
        Assert.Contains("à sa place\u202F: 158\u202F000\u202Fdossiers (Cour des comptes)", TextOf(rivals), StringComparison.Ordinal);
        Assert.Contains("[A finding]", TextOf(rivals), StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_WithFiguresSetAside_FoldsThemWithTheirNumber()
    {
        var aside = HandMade.Created with { Alternatives = [.. HandMade.Created.Alternatives.Select(item => item with { IsRival = false })] };

        Assert.Equal("Écartés (1)", TextOf(Panel(aside).Find("details summary")));
    }

    [Fact]
    public void Panel_OfATarget_SaysWhatWasPromisedForWhenAndByWhom()
    {
        var attainment = Result.Of(3.16m, "percent") with
        {
            Inputs = [new(InputRole.Reached, HandMade.Created), new(InputRole.Target, HandMade.TargetValue)],
        };

        var text = TextOf(Panel(attainment).Find(".lineage"));

        Assert.Contains("promesse 5\u202F000\u202F000\u202Fdossiers · Échéance\u202F: 31 décembre 2013 · annoncé\u202F: avril 2010", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_WithoutAnAnswer_SaysTheReasonAndKeepsTheInputs()
    {
        var none = Result.None(new Reason(ReasonCode.NotCovered) { Known = new(2011, 12, 31) }, "EUR/dossier") with
        {
            Inputs = [new(InputRole.Spend, HandMade.Spend)],
        };

        var panel = Panel(none);

        Assert.Contains("connue que jusqu’au 31 décembre 2011", TextOf(panel.Find(".reason")), StringComparison.Ordinal);
        Assert.Single(panel.FindAll("h2"));
    }

    [Fact]
    public void Panel_InEnglish_ShowsNoFrench()
    {
        Read(Language.En);

        var text = TextOf(Panel(HandMade.Cost).Find(".lineage"));

        Assert.Contains("Cost per active record", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dossier", text.Replace("dossiers.csv", "", StringComparison.Ordinal).Replace("Le coût du dossier médical personnel", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_EveryInput_CanBeReachedByItsAnchor() =>
        Assert.NotNull(Panel(HandMade.Cost).Find("#" + LineageNode.AnchorOf(InputRole.Spend)));

    private IRenderedComponent<LineagePanel> Panel(Result result) =>
        Render<LineagePanel>(panel => panel.Add(item => item.Answer, HandMade.Answer("cost_per_active_dossier", result)));
}
