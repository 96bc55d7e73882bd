using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>The comparison of the real application over the published figures.</summary>
public sealed class ComparePageTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Thin = "\u202F";

    [Fact]
    public async Task Compare_ByDefault_SetsAllProgrammesInOneYearsEuros()
    {
        using var page = await Get("/compare?lang=fr");

        Assert.Equal(12, page.QuerySelectorAll("section[aria-labelledby=table] tbody tr").Length);
        Assert.Contains("Prix constants de 2024", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["spend_and_coverage", "compared_costs", "compared_attainment"], page.QuerySelectorAll("figure.chart").Select(chart => chart.Id));
        Assert.All(page.QuerySelectorAll("section[aria-labelledby=table] a.opens"), link => Assert.Contains("currency=EUR", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compare_InCurrentPrices_ShowsTheWorkedExample()
    {
        using var page = await Get("/compare?programmes=dmp&programmes=au_mhr&nominal=true&lang=fr");

        var rows = page.QuerySelectorAll("section[aria-labelledby=table] tbody tr");

        Assert.Equal(2, rows.Length);
        Assert.Contains($"1{Thin}329,11{Thin}€", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains($"3{Thin}065,69{Thin}€", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Prix courants", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AProgrammeWithoutAnAnswer_SaysWhy()
    {
        using var page = await Get("/compare?programmes=at_elga&lang=en");

        var row = page.QuerySelector("section[aria-labelledby=table] tbody tr")!;

        Assert.Contains("no spend perimeter by default", row.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("for the same reason", row.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-plot]"));
    }

    [Fact]
    public async Task Compare_OnOneDate_ReadsAllOfThemThen()
    {
        using var page = await Get("/compare?programmes=dmp&programmes=au_mhr&at=2012-06-30&lang=fr");

        Assert.All(page.QuerySelectorAll("section[aria-labelledby=table] td.period"), cell => Assert.Equal("30 juin 2012", cell.TextContent));
    }

    [Fact]
    public async Task Compare_FromAPageAboutOneProgramme_ShowsThatOne()
    {
        using var page = await Get("/compare?programme=ameli&lang=fr");

        Assert.Equal("Compte ameli", Assert.Single(page.QuerySelectorAll("section[aria-labelledby=table] tbody th")).TextContent);
    }

    [Theory]
    [InlineData("/compare?programmes=nothing", HttpStatusCode.NotFound)]
    [InlineData("/compare?nominal=maybe", HttpStatusCode.BadRequest)]
    [InlineData("/compare?currency=XXX", HttpStatusCode.BadRequest)]
    [InlineData("/compare?at=summer&colour=red", HttpStatusCode.BadRequest)]
    public async Task Compare_WrongParameter_IsRefusedWithWhatWouldBeRight(string address, HttpStatusCode status)
    {
        using var response = await shared.Application.Client.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
    }

    private async Task<IHtmlDocument> Get(string address) =>
        new HtmlParser().ParseDocument(await shared.Application.Client.GetStringAsync(address));
}
