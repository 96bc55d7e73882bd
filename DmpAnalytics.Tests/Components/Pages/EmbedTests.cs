using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Charts in frames of other sites.</summary>
public sealed class EmbedTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    public static TheoryData<string> Charts => [.. ChartCatalog.All.Select(chart => chart.Id)];

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task Frame_OfEveryChart_HasCaptionSourceVersionAndLinkAndNoCircuit(string chart)
    {
        using var page = await PageAsync($"/embed/{chart}?programme=dmp&lang=fr");

        Assert.NotEqual("", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("header, nav, footer, form"));
        Assert.DoesNotContain(page.Scripts, script => script.Source?.Contains("blazor", StringComparison.Ordinal) == true);
        Assert.NotEmpty(page.QuerySelectorAll(".sources a"));
        var edition = page.QuerySelector(".edition")!;
        Assert.Contains("version 1 des données", edition.TextContent, StringComparison.Ordinal);
        Assert.Contains("programme=dmp&lang=fr", edition.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a"), link => Assert.Equal("_blank", link.GetAttribute("target")));
    }

    [Fact]
    public async Task Framing_OfAFrame_IsAllowedAndOfNothingElse()
    {
        Assert.Contains("frame-ancestors *", await PolicyAsync("/embed/adoption"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", await PolicyAsync("/"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", await PolicyAsync("/embedded"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", await PolicyAsync("/explain/overrun"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/nothing", HttpStatusCode.NotFound)]
    [InlineData("/embed/adoption?programme=nothing", HttpStatusCode.NotFound)]
    [InlineData("/embed/adoption?at=summer", HttpStatusCode.BadRequest)]
    public async Task Address_ThatIsWrong_IsAPageThatSaysSo(string address, HttpStatusCode status)
    {
        using var response = await shared.Application.Client.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("<h1", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_UnderEveryChart_OffersTableDownloadAndCite()
    {
        using var page = await PageAsync("/?lang=fr");

        foreach (var figure in page.QuerySelectorAll("figure.chart"))
        {
            Assert.Equal(["Tableau", "Télécharger", "Citer"], figure.QuerySelectorAll(".line > details > summary").Select(summary => summary.TextContent));
            Assert.Contains(figure.QuerySelectorAll("a[download]"), link => link.GetAttribute("href")!.StartsWith($"/download/charts/{figure.Id}.zip?", StringComparison.Ordinal));
            Assert.Contains(figure.QuerySelectorAll(".address"), field => field.TextContent.StartsWith("<iframe src=\"http", StringComparison.Ordinal));
        }

        foreach (var link in page.QuerySelectorAll("a[download]"))
        {
            using var file = await shared.Application.Client.GetAsync(link.GetAttribute("href"));
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        }
    }

    private async Task<string> PolicyAsync(string address)
    {
        using var response = await shared.Application.Client.GetAsync(address);
        return response.Headers.GetValues("Content-Security-Policy").Single();
    }

    private async Task<IHtmlDocument> PageAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await shared.Application.Client.GetStringAsync(address));
}
