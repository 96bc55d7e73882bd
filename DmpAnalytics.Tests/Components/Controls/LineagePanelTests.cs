using Bunit;
using DmpAnalytics.Analysis;
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
    public void Panel_OfConstantPricesInAnotherCurrency_SaysIndexRateAndWhatEachFigureCountsFor()
    {
        var asked = HandMade.Question with { Prices = new(2015, "GBP") };
        var spend = Result.Of(120m, "GBP") with
        {
            Measure = MeasureIds.Spend,
            Figures = [HandMade.Spend.Figures[0] with { Contribution = 160_000_000m, Span = new(new(2010, 7, 1), new(2011, 12, 31)) }],
        };

        var panel = Panel(HandMade.Cost with { Inputs = [new(InputRole.Spend, spend), new(InputRole.Active, HandMade.Active)] }, asked);

        Assert.Contains("Compte pour 160\u202F000\u202F000\u202F£", TextOf(panel.Find("tbody tr")), StringComparison.Ordinal);
        var conversion = panel.FindAll("details").Single(item => TextOf(item).StartsWith("Comment la monnaie a été convertie (prix constants de 2015", StringComparison.Ordinal));
        Assert.Equal(
            ["2010", "95,0000", "100,0000", "1\u202F£ = 1,38000\u202F€", "0,762777"],
            conversion.QuerySelector("tbody tr")!.Children.Select(TextOf));
        Assert.Equal("0,750920", TextOf(conversion.QuerySelector("tbody tr:last-child td:last-child")!));
        Assert.Equal(2, conversion.QuerySelectorAll("li .source").Length);
    }

    [Fact]
    public void Panel_OfAYearWithoutARate_SaysSoInTheConversion()
    {
        var panel = Panel(HandMade.Spend with { Figures = [HandMade.Spend.Figures[0] with { Span = new(new(2010, 1, 1), new(2010, 12, 31)) }] }, HandMade.Question with { Prices = new(null, "GBP") });

        Assert.Contains("pas de taux de change pour 2010", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_InNominalPrices_HasNoConversion() =>
        Assert.DoesNotContain("convertie", Panel(HandMade.Cost).Markup, StringComparison.Ordinal);

    [Fact]
    public void Panel_OfAnInput_SaysItsRangeAndItsFlags()
    {
        var figure = HandMade.Figure(MeasureIds.DossiersCreated, "2012-06-30", 158_000m, "dossier");
        var created = HandMade.Created with
        {
            Low = 150_000m,
            High = 160_000m,
            Status = FigureStatus.Provisional,
            Figures = [new(new(figure.Programme, figure.Measure, null, null, figure.Period, figure.Value, figure.Unit, figure.Qualifier, figure.Source) { Status = FigureStatus.Provisional }, FigureRole.Reported, 158_000m)],
        };

        var node = Panel(HandMade.Active with { Inputs = [new(InputRole.Created, created), new(InputRole.Empty, HandMade.Empty)] }).Find("#" + LineageNode.AnchorOf(InputRole.Created));

        Assert.Contains("entre 150\u202F000 et 160\u202F000\u202Fdossiers", TextOf(node), StringComparison.Ordinal);
        Assert.Contains("provisoire", TextOf(node.QuerySelector(".value")!), StringComparison.Ordinal);
        Assert.Contains("provisoire", TextOf(node.QuerySelector("tbody th")!), StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_OfABreak_SaysWhatChangedWhenAndTheNextFigure()
    {
        var reason = new Reason(ReasonCode.Break) { Measure = MeasureIds.DossiersCreated, At = new(2013, 3, 1), Since = new(2013, 1, 1), Known = new(2013, 6, 30) };
        var text = TextOf(Panel(Result.None(reason, "dossier")).Find(".lineage"));

        Assert.Contains("depuis le 1er janvier 2013\u202F; jusqu’au chiffre suivant, du 30 juin 2013", text, StringComparison.Ordinal);
        Assert.Contains("Rupture du 1er janvier 2013\u202F: Les dossiers fermés ne sont plus comptés", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_OfAValueAcrossABreak_NamesTheBreak()
    {
        var crossed = HandMade.Created with { CrossesBreak = true, At = new(2013, 6, 30) };

        Assert.Contains("Rupture du 1er janvier 2013", TextOf(Panel(crossed).Find(".lineage")), StringComparison.Ordinal);
        Assert.DoesNotContain("Rupture", TextOf(Panel(HandMade.Created).Find(".lineage")), StringComparison.Ordinal);
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

    private IRenderedComponent<LineagePanel> Panel(Result result, ResolvedQuestion? question = null) =>
        Render<LineagePanel>(panel => panel.Add(
            item => item.Answer, HandMade.Answer("cost_per_active_dossier", result) with { Question = question ?? HandMade.Question }));
}
