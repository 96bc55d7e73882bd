using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>What stands around the numbers of the Overview: their change, what is old, the events, and the calculation they open.</summary>
public sealed class OverviewContextTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Thin = "\u202F";

    [Fact]
    public async Task Facts_OfTheWorkedExample_SayTheLastYearAndTheWholeTogether()
    {
        using var page = await Get("/?lang=fr");

        var created = page.QuerySelectorAll(".facts .fact")[0];

        Assert.Equal(2, created.QuerySelectorAll(".change").Length);
        Assert.EndsWith("en un an", created.QuerySelectorAll(".change")[0].TextContent, StringComparison.Ordinal);
        Assert.Equal($"+158{Thin}000 depuis le 5 janvier 2011", created.QuerySelectorAll(".change")[1].TextContent);
    }

    [Fact]
    public async Task Facts_AcrossABreak_SayThatTheYearBeforeWasCountedOtherwise()
    {
        using var page = await Get("/?programme=au_mhr&at=2019-12-31&lang=en");

        Assert.DoesNotContain(page.QuerySelectorAll(".facts .fact")[0].QuerySelectorAll(".change"), change => change.TextContent.Contains("in a year", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stale_OfTheWorkedExample_SaysToWhenSpendIsKnown()
    {
        using var page = await Get("/?lang=fr");

        Assert.Contains("La dépense n’est connue que jusqu’au 31 décembre 2011, 6 mois avant la date affichée.", page.QuerySelector(".stale")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Charts_OfTheWorkedExample_SayTrendGapAndCaveats()
    {
        using var french = await Get("/?lang=fr");
        using var english = await Get("/?lang=en");

        var said = french.QuerySelectorAll("figure .said").Select(finding => finding.TextContent.Replace(Thin, " ", StringComparison.Ordinal)).ToList();

        Assert.True(said.Count >= 3);
        Assert.Contains("en baisse de", said[0], StringComparison.Ordinal);
        Assert.Contains("de moins que l’objectif de 5 M", said[1], StringComparison.Ordinal);
        Assert.All(said, finding => Assert.Contains("points :", finding, StringComparison.Ordinal));
        Assert.Equal(said.Count, english.QuerySelectorAll("figure .said").Length);
    }

    [Fact]
    public async Task Events_HiddenByTheAddress_StayHiddenInWhatItLeadsTo()
    {
        using var shown = await Get("/?lang=fr");
        using var hidden = await Get("/?lang=fr&events=false");

        Assert.Contains("Événements de l’axe", shown.QuerySelector("figure")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Événements de l’axe", hidden.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("false", hidden.QuerySelector("form input[name=events]")!.GetAttribute("value"));
        Assert.All(hidden.QuerySelectorAll(".programmes a"), link => Assert.Contains("events=false", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Events_WithAnotherValue_AreRefused()
    {
        using var response = await shared.Application.Client.GetAsync("/?events=perhaps");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Explain_ShowsTheCardAndHowEachInputWasAligned()
    {
        using var page = await Get("/explain/cost_per_active_dossier?scope=direct&at=2012-06-30&lang=fr");

        var card = page.QuerySelector(".card")!.TextContent;

        Assert.Contains("dépense cumulée ÷ dossiers actifs", card, StringComparison.Ordinal);
        Assert.Contains($"3{Thin}065,69{Thin}€", card, StringComparison.Ordinal);
        Assert.Contains("Arrondi une seule fois", card, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".how"), how => how.TextContent.Contains("Publié pour cette date.", StringComparison.Ordinal));
        Assert.Equal(3, page.QuerySelectorAll(".crumbs li").Length);
        Assert.NotNull(page.QuerySelector("article[data-panel] h1"));
    }

    private async Task<IHtmlDocument> Get(string address) =>
        new HtmlParser().ParseDocument(await shared.Application.Client.GetStringAsync(address));
}
