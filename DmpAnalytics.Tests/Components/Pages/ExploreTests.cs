using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Explore of the real application over the published figures, as it stands before any script runs.</summary>
public sealed class ExploreTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Thin = "\u202F";

    [Fact]
    public async Task Explore_OfNothingSaid_ShowsACostWithItsTableAndPlacesToBegin()
    {
        using var page = await Get("/explore?lang=fr");

        Assert.Contains("Coût par dossier créé", page.QuerySelector("figure h2")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("figure table tbody tr"));
        Assert.NotEmpty(page.QuerySelectorAll("section[aria-labelledby=starts] a"));
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[name=show][value=cost_per_dossier]")!).IsChecked);
    }

    [Theory]
    [InlineData("/explore?show=dossiers_created&programmes=dmp&programmes=mon_espace_sante", 1)]
    [InlineData("/explore?show=spend_in_period&chart=bars", 1)]
    [InlineData("/explore?show=cost_per_dossier&show=coverage&chart=area", 1)]
    [InlineData("/explore?show=coverage&show=spend_to_date&programmes=dmp&programmes=au_mhr&currency=EUR&chart=scatter", 1)]
    [InlineData("/explore?show=coverage&programmes=dmp&programmes=au_mhr&programmes=uk_scr&chart=by_programme", 3)]
    [InlineData("/explore?show=dossiers_created&regions=Alsace&regions=Picardie&regions=country&chart=by_region", 3)]
    public async Task Explore_OfEachKind_HasADrawingOrAReasonForEachPart(string address, int parts)
    {
        using var page = await Get(address + "&lang=fr");

        var drawn = page.QuerySelectorAll("figure [data-plot]").Length;
        var silent = page.QuerySelectorAll("figure .part p").Length;
        Assert.Equal(parts, drawn + silent);
        Assert.True(drawn > 0);
        Assert.NotEmpty(page.QuerySelectorAll("figure table tbody tr"));
    }

    [Fact]
    public async Task Explore_APointOpened_ListsLinesThatAddUpToIt()
    {
        using var page = await Get("/explore?show=spend_to_date&scopes=operator&from=2010&to=2013&every=year&lang=fr&point=2013-12-31~spend_to_date~dmp~operator~");

        var point = page.QuerySelector("#point")!;
        Assert.Contains($"187{Thin}000{Thin}000{Thin}€", point.QuerySelector(".value")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"totalisent 187{Thin}000{Thin}000{Thin}€", point.QuerySelector(".sum")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("spend.csv", point.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/explain/spend_to_date?", point.QuerySelector("p.small a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explore_TheTable_OpensEachPoint()
    {
        using var page = await Get("/explore?show=dossiers_created&from=2011&to=2013&every=year&lang=fr");

        var links = page.QuerySelectorAll("figure table a.opens");
        var link = links[links.Length - 1].GetAttribute("href")!;
        using var opened = await Get(link);

        Assert.NotNull(opened.QuerySelector("#point .value"));
        Assert.NotNull(opened.QuerySelector("#point .sum"));
    }

    [Fact]
    public async Task Explore_ThenAndNow_SaysWhatDiffersAndWhy()
    {
        using var page = await Get("/explore?show=dossiers_created&from=2011&to=2013&every=year&then_known=2013-06-30&lang=fr");

        var rows = page.QuerySelectorAll("section[aria-labelledby=differences] tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotEqual("", row.LastElementChild!.TextContent.Trim()));
        Assert.Contains("tel que connu au 30 juin 2013", page.QuerySelector("figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explore_LinesWithoutAnAnswer_SayTheirReasonAndWhatWouldAnswer()
    {
        using var page = await Get("/explore?show=dossiers_created&programmes=dmp&programmes=ee_ehr&lang=fr");

        Assert.Contains("Il suffirait", page.QuerySelector(".silent li")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explore?show=nothing", "nothing")]
    [InlineData("/explore?programmes=nowhere", "nowhere")]
    [InlineData("/explore?regions=atlantis", "atlantis")]
    [InlineData("/explore?scopes=all_the_money", "all_the_money")]
    [InlineData("/explore?chart=pie", "pie")]
    [InlineData("/explore?from=summer", "summer")]
    [InlineData("/explore?from=2014&to=2010", "2010")]
    [InlineData("/explore?then_known=yesterday", "yesterday")]
    [InlineData("/explore?currency=XXX", "XXX")]
    [InlineData("/explore?prices=2015&prices=2016", "prices")]
    [InlineData("/explore?show=%3Cscript%3Ealert(1)%3C/script%3E", "<script>")]
    [InlineData("/explore?every=month&from=1000&to=9999", "1000")]
    [InlineData("/explore?every=month&from=1000&to=9999", "9999")]
    [InlineData("/explore?point=nothing", "nothing")]
    [InlineData("/explore?lang=klingon", "klingon")]
    public async Task Explore_OfAnAddressThatMakesNoSense_ShowsTheNearestViewAndSaysWhatWasIgnored(string address, string said)
    {
        using var page = await Get(address + "&lang=en");

        Assert.Contains(said == "prices" ? "twice" : said, page.QuerySelector(".ignored")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("figure h2"));
    }

    [Fact]
    public async Task Explore_OfManyLines_SaysHowManyAreLeftOut()
    {
        var programmes = string.Concat(new[] { "dmp", "mon_espace_sante", "ameli", "au_mhr", "uk_scr", "ee_ehr", "fi_kanta" }.Select(id => $"&programmes={id}"));
        using var page = await Get("/explore?lang=en&every=year&show=coverage&show=dossiers_created&show=dossiers_fed&show=accounts" + programmes);

        Assert.Contains("24 lines; 4 more", page.QuerySelector(".ignored")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("figure .notes li"), note => note.TextContent.Contains("in the table only", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explore_AFormWithEmptyFields_LeadsToTheShortAddress()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = shared.Application.Address };
        using var answer = await client.GetAsync(new Uri("/explore?show=coverage&programmes=dmp&chart=&from=&to=&every=year&known=", UriKind.Relative));

        Assert.Equal(302, (int)answer.StatusCode);
        Assert.EndsWith("/explore?show=coverage&programmes=dmp&every=year", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Get(string address) =>
        await new HtmlParser().ParseDocumentAsync(await shared.Application.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
