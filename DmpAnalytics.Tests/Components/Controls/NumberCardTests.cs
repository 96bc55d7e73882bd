using Bunit;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Controls;

public class NumberCardTests : ComponentTest
{
    [Fact]
    public void Card_WithAValue_ShowsItWithItsDoubtAndOpensItsLineage()
    {
        var card = Card(HandMade.Cost);

        Assert.Equal("3\u202F065,69\u202F€", TextOf(card.Find("a.opens")));
        Assert.Equal("/explain/x", card.Find("a.opens").GetAttribute("href"));
        Assert.Equal("au moins · env.", TextOf(card.Find(".doubt")));
        Assert.Contains("par dossier actif", card.Find("a.opens").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Card_Interpolated_SaysSo() =>
        Assert.Equal("interpolé", TextOf(Card(HandMade.Created with { Basis = Basis.Interpolated }).Find(".doubt")));

    [Fact]
    public void Card_InEnglish_WritesTheNumberInEnglish()
    {
        Read(Language.En);

        Assert.Equal("€3,065.69", TextOf(Card(HandMade.Cost).Find("a.opens")));
    }

    [Fact]
    public void Card_WithoutAValue_SaysTheReasonAndNoNumber()
    {
        var card = Card(Result.None(ReasonCode.NoScope, "EUR/dossier"));

        Assert.Equal("sans réponse", TextOf(card.Find("a.opens")));
        Assert.Contains("périmètre de dépense", card.Markup, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d", TextOf(card.Find(".fact")));
    }

    [Fact]
    public void Card_WithARange_SaysItWithoutTheWordOfItsLabel() =>
        Assert.Equal("entre 150\u202F000 et 160\u202F000", TextOf(Card(HandMade.Created with { Low = 150_000m, High = 160_000m }).Find(".doubt .range")));

    [Fact]
    public void Card_WithoutARangeOfItsOwn_SaysNone() => Assert.Empty(Card(HandMade.Cost).FindAll(".range"));

    [Fact]
    public void Card_OfABound_IsPaleAndSaysSo()
    {
        var card = Card(HandMade.Cost with { IsPale = true });

        Assert.Contains("pale", card.Find(".value").ClassList);
        Assert.Equal("une borne seulement · au moins · env.", TextOf(card.Find(".doubt")));
        Assert.DoesNotContain("pale", Card(HandMade.Cost).Find(".value").ClassList);
    }

    [Fact]
    public void Card_OfProvisionalFigures_SaysSo() =>
        Assert.Equal("provisoire", TextOf(Card(HandMade.Created with { Status = FigureStatus.Provisional }).Find(".doubt")));

    private IRenderedComponent<NumberCard> Card(Result result) =>
        Render<NumberCard>(card => card.Add(item => item.Label, "par dossier actif").Add(item => item.Result, result).Add(item => item.Href, "/explain/x"));
}
