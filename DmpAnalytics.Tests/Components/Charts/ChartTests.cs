using System.Text.Json;
using Bunit;
using DmpAnalytics.Charts;
using DmpAnalytics.Components.Charts;
using DmpAnalytics.Components.Charts.Drawing;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Charts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Charts;

public class ChartTests : BunitContext
{
    private static readonly ChartModel Cost = CostPerDossierModel.Of(
        ChartWorld.Cost, ChartWorld.AtTarget, HandMade.Answer("cost_per_active_dossier", HandMade.Cost), ChartWorld.Overrun, ChartWorld.French);

    private static readonly ChartModel Adoption = AdoptionModel.Of(
        HandMade.Question, ChartWorld.Created, ChartWorld.Active, ChartWorld.Attainment, ChartWorld.English);

    [Fact]
    public void Chart_OfAModel_SaysTheFindingFirst()
    {
        var chart = Show(Cost);

        Assert.Equal(Cost.Title, chart.Find("figure figcaption h2").TextContent);
        Assert.Equal(Cost.Subtitle, chart.Find(".subtitle").TextContent);
    }

    [Fact]
    public void Table_UnderTheChart_HasTheRowsOfTheModel()
    {
        var table = Show(Cost).Find("details table");

        Assert.Equal(Cost.Table.Rows.Length, table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(Cost.Table.Rows[^1], table.QuerySelectorAll("tbody tr:last-child > *").Select(cell => cell.TextContent));
        Assert.All(table.QuerySelectorAll("thead th"), header => Assert.Equal("col", header.GetAttribute("scope")));
    }

    [Fact]
    public void Table_OfTargetsAndOfEvents_StandUnderTheChart()
    {
        var captions = Show(Adoption).FindAll("caption").Select(caption => caption.TextContent);

        Assert.Equal([Adoption.Table.Caption, Adoption.TargetTable!.Caption, Adoption.EventTable!.Caption], captions);
    }

    [Fact]
    public void Legend_NamesEveryMarkThatOccurs_ByItsShape()
    {
        var chart = Show(Cost);

        Assert.Equal(Cost.Marks.Select(mark => MarkPaths.Of(mark.Shape)), chart.FindAll(".legend path.mark").Select(path => path.GetAttribute("d")));
        Assert.Contains("interpolé ou au prorata des jours", chart.Find(".legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Legend_OfTargets_TellsTheCurrentOne() =>
        Assert.Contains("target, to its due date", Show(Adoption).Find(".legend").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Sources_UnderTheChart_LeadToTheirPages() =>
        Assert.Equal("/sources/cour_2012", Show(Cost).Find(".sources a").GetAttribute("href"));

    [Fact]
    public void Plot_IsReachableByKeyboard_AndNamed()
    {
        var plot = Show(Cost).Find("[data-plot]");

        Assert.Equal("0", plot.GetAttribute("tabindex"));
        Assert.StartsWith(Cost.Title, plot.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_ForTheScript_CarriesReadyTexts_AndNoValueWhereThereIsNone()
    {
        using var data = JsonDocument.Parse(Show(Cost).Find("script[type='application/json']").TextContent);

        var points = data.RootElement.GetProperty("panels")[0].GetProperty("series")[0].GetProperty("points");
        Assert.False(points[0].TryGetProperty("y", out _));
        Assert.Equal(3065.69m, points[3].GetProperty("y").GetDecimal());
        Assert.Equal("3\u202F065,69\u202F€", points[3].GetProperty("text").GetString());
    }

    [Fact]
    public void Data_OfARange_CarriesBothEndsAndItsWords()
    {
        var point = ChartWorld.Cost.Points[2];
        var ranged = ChartWorld.Cost with { Points = ChartWorld.Cost.Points.SetItem(2, point with { Result = point.Result with { Low = 3000m, High = 4200m } }) };
        var chart = Show(CostPerDossierModel.Of(ranged, null, HandMade.Answer("cost_per_active_dossier", HandMade.Cost), null, ChartWorld.English));

        using var data = JsonDocument.Parse(chart.Find("script[type='application/json']").TextContent);

        var points = data.RootElement.GetProperty("panels")[0].GetProperty("series")[0].GetProperty("points");
        Assert.Equal(3000m, points[2].GetProperty("low").GetDecimal());
        Assert.Equal(4200m, points[2].GetProperty("high").GetDecimal());
        Assert.Equal("between €3,000 and €4,200", points[2].GetProperty("range").GetString());
        Assert.False(points[3].TryGetProperty("high", out _));
        Assert.Contains("range: from the lowest to the highest value", chart.Find(".legend").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_WithMarkupInATitle_CannotLeaveItsElement()
    {
        var world = new ReferenceData(
            1, [HandMade.Dmp], [], [HandMade.Direct], [], [HandMade.Audit], [],
            [new("e1", "dmp", Period.Parse("2011-06-01"), new("</script><b>", "</script><b>"), "cour_2012")], [], [], [], []);
        var model = CostPerDossierModel.Of(
            ChartWorld.Cost, null, HandMade.Answer("cost_per_active_dossier", HandMade.Cost), null, new(world, Language.En));

        Assert.DoesNotContain("</script>", ChartData.Of(model), StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_WithoutAnyValue_SaysWhyInsteadOfDrawing()
    {
        var none = ChartWorld.Series("cost_per_active_dossier", "EUR/dossier", ChartWorld.Gap("2012-06-30", ReasonCode.NoScope, "EUR/dossier"));
        var answer = HandMade.Answer("cost_per_active_dossier", none.Points[0].Result);

        var chart = Show(CostPerDossierModel.Of(none, null, answer, null, ChartWorld.English));

        Assert.Empty(chart.FindAll("[data-plot]"));
        Assert.Contains("There is nothing to draw:", chart.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(chart.FindAll(".notes li"));
    }

    private IRenderedComponent<Chart> Show(ChartModel model) => Render<Chart>(parameters => parameters.Add(chart => chart.Model, model));
}
