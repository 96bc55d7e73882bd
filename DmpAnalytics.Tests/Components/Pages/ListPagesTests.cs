using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Checks;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>The lists of figures and sources, one of each, and the pages that say how and by whom, over the published figures.</summary>
public sealed class ListPagesTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Thin = "\u202F";

    private Task<IReadOnlyList<Figure>> AllAsync() => shared.Application.Store.Reader.ListFiguresAsync(null, null, 1, CancellationToken.None);

    [Fact]
    public async Task Figures_WithoutFilter_TellTheTotalOfAllWhateverThePage()
    {
        var all = await AllAsync();
        using var first = await Get("/figures?lang=en");
        using var third = await Get("/figures?page=3&lang=en");

        Assert.Equal($"{all.Count} figures", first.QuerySelector("#total")!.TextContent);
        Assert.Equal($"{all.Count} figures", third.QuerySelector("#total")!.TextContent);
        Assert.Equal(50, third.QuerySelectorAll("main tbody tr").Length);
        Assert.Contains("shown: 101 to 150", third.QuerySelector(".list")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(third.QuerySelector("a[rel=next][href*='page=4']"));
        Assert.NotNull(third.QuerySelector("a[rel=prev][href*='page=2']"));
    }

    [Fact]
    public async Task Figures_Narrowed_ShowExactlyThemWithCountsOfTheOtherValues()
    {
        var all = await AllAsync();
        using var page = await Get("/figures?programme=dmp&year=2012&rank=normal&lang=fr");

        var wanted = all.Where(figure => figure is { Programme: "dmp", Rank: Rank.Normal } && figure.Period.Last.Year == 2012).ToList();
        Assert.StartsWith($"{wanted.Count} chiffres sur {all.Count}", page.QuerySelector("#total")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(wanted.Select(figure => $"/figures/{figure.Id}?lang=fr").Take(50), page.QuerySelectorAll("main tbody th a").Select(link => link.GetAttribute("href")));
        var years = page.QuerySelector("#facet-year")!.Closest("details")!.QuerySelectorAll("li");
        Assert.Contains(years, item => item.TextContent.Contains("2013", StringComparison.Ordinal)
            && item.QuerySelector(".count")!.TextContent == $"{all.Count(figure => figure is { Programme: "dmp", Rank: Rank.Normal } && figure.Period.Last.Year == 2013)}");
        Assert.Equal(3, page.QuerySelectorAll(".chosen li a:not(.clear)").Length);
    }

    [Fact]
    public async Task Figures_ValuesThatWouldLeaveNothing_AreGreyAndNoLinks()
    {
        using var page = await Get("/figures?programme=ameli&lang=fr");

        var zero = page.QuerySelectorAll(".facets li.zero");
        Assert.NotEmpty(zero);
        Assert.All(zero, item => Assert.Null(item.QuerySelector("a")));
        Assert.All(zero, item => Assert.Equal("0", item.QuerySelector(".count")!.TextContent));
    }

    [Theory]
    [InlineData("programme=nowhere")]
    [InlineData("page=9999")]
    [InlineData("page=minus")]
    [InlineData("sort=<script>alert(1)</script>")]
    [InlineData("colour=red")]
    [InlineData("data=77")]
    [InlineData("programme=dmp&programme=<img src=x onerror=alert(1)>")]
    public async Task Figures_AddressThatCannotBe_GivesTheNearestPageAndSaysWhat(string query)
    {
        using var page = await Get($"/figures?{query.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}&lang=fr");

        Assert.NotEmpty(page.QuerySelectorAll(".ignored li"));
        Assert.NotEmpty(page.QuerySelectorAll("main tbody tr"));
        Assert.Empty(page.QuerySelectorAll("main img, main script"));
    }

    [Fact]
    public async Task Figures_SearchOfTenThousandLetters_IsLeftOut()
    {
        using var page = await Get($"/figures?lang=en&q={new string('x', 4_000)}");

        Assert.Contains("Search", page.QuerySelector(".ignored li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_NothingFound_SaysWhyAndWhatToDo()
    {
        using var page = await Get("/figures?q=zzzzzz&lang=fr");

        Assert.Contains("Retirez-en un", page.QuerySelector(".list")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Figure_EachOfTwentyFive_SaysItsSentenceSourceFileAndLine(string language)
    {
        var all = await AllAsync();
        foreach (var figure in all.Where((_, place) => place % (all.Count / 25) == 0))
        {
            using var page = await Get($"/figures/{figure.Id}?lang={language}");

            var text = page.QuerySelector("main")!.TextContent;
            Assert.Contains(figure.Published, text, StringComparison.Ordinal);
            Assert.Contains(figure.Origin!.File, text, StringComparison.Ordinal);
            Assert.Contains($"{figure.Origin.Line}", text, StringComparison.Ordinal);
            Assert.Contains(figure.Id, text, StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector($"a[href^='/sources/{figure.Source}']"));
        }
    }

    [Fact]
    public async Task Figure_WithRivals_SaysWhichStandsAndTheDifferences()
    {
        var all = await AllAsync();
        var june = all.First(figure => figure is { Programme: "dmp", Measure: MeasureIds.DossiersCreated, Scope: null, Region: null } && figure.Period.Last == new DateOnly(2012, 6, 30));
        using var page = await Get($"/figures/{june.Id}?lang=fr");

        var others = all.Count(figure => figure is { Programme: "dmp", Measure: MeasureIds.DossiersCreated, Scope: null, Region: null } && figure.Period.Last == june.Period.Last) - 1;
        Assert.Equal(others, page.QuerySelectorAll("section[aria-labelledby=contest] .frame:first-of-type tbody tr").Length);
        Assert.Contains("retenu", page.QuerySelector("section[aria-labelledby=contest]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_ItsUses_LeadToCalculationsThatNameIt()
    {
        var all = await AllAsync();
        var empty = all.First(figure => figure is { Programme: "dmp", Measure: MeasureIds.DossiersEmpty } && figure.Value == 89_500);
        using var page = await Get($"/figures/{empty.Id}?lang=fr");

        var link = page.QuerySelector("section[aria-labelledby=uses] a[href*='/explain/active_dossiers']")!;
        using var explained = await Get(link.GetAttribute("href")!);
        Assert.Contains($"89{Thin}500", explained.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figure_ItsKeptFile_HasTheHashThatIsSaidToTheByte()
    {
        var all = await AllAsync();
        using var page = await Get($"/figures/{all[0].Id}?lang=en");
        var download = page.QuerySelector("section[aria-labelledby=file] a[download]")!;

        using var response = await shared.Application.Client.GetAsync(download.GetAttribute("href"));
        var bytes = await response.Content.ReadAsByteArrayAsync();

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        Assert.Contains(hash, page.QuerySelector("section[aria-labelledby=file]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(TestStore.DataFolder, all[0].Origin!.File)), bytes);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(all[0].Published, File.ReadLines(Path.Combine(TestStore.DataFolder, all[0].Origin!.File)).ElementAt(all[0].Origin!.Line - 1).Split(',').First(cell => cell == all[0].Published));
    }

    [Theory]
    [InlineData("/figures/f0000000000000000")]
    [InlineData("/figures/%3Cscript%3E")]
    [InlineData("/sources/nobody")]
    [InlineData("/files/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/files/..%2F..%2Fetc%2Fpasswd")]
    public async Task Item_ThatIsNotThere_Is404(string address)
    {
        using var response = await shared.Application.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Sources_Narrowed_ShowExactlyThem()
    {
        var reference = await shared.Application.Store.Reader.ReferenceAsync(1, CancellationToken.None);
        using var page = await Get("/sources?source_kind=audit_report&lang=fr&sort=claims");

        var audits = reference.Sources.Count(source => source.Kind == SourceKind.AuditReport);
        Assert.StartsWith($"{audits} sources sur {reference.Sources.Count}", page.QuerySelector("#total")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Math.Min(50, audits), page.QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task Source_WithRivals_ShowsTheDifferenceInTheUnitAndInPercent()
    {
        using var page = await Get("/sources/archimag_2012?lang=fr");

        var says = page.QuerySelector("section[aria-labelledby=claims] td ul")!.TextContent;
        Assert.Contains($"{Thin}%", says, StringComparison.Ordinal);
        Assert.Contains("non indiquée", page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task Source_EveryOne_HasAPage(string language)
    {
        var reference = await shared.Application.Store.Reader.ReferenceAsync(1, CancellationToken.None);
        foreach (var source in reference.Sources.Where((_, place) => place % 16 == 0))
        {
            using var page = await Get($"/sources/{source.Id}?lang={language}");
            Assert.Contains(source.Publisher, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Method_EveryDefinition_HasAnAnchor()
    {
        var reference = await shared.Application.Store.Reader.ReferenceAsync(1, CancellationToken.None);
        using var page = await Get("/method?lang=fr");

        var anchors = page.QuerySelectorAll("main [id]").Select(element => element.Id!).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.Empty(IndicatorCatalog.All.Select(definition => $"indicator-{definition.Id}").Except(anchors));
        Assert.Empty(CheckCatalog.All.Select(rule => $"check-{rule.Id}").Except(anchors));
        Assert.Empty(Code.All<ReasonCode>().Select(code => $"reason-{code}").Except(anchors));
        Assert.Empty(reference.Measures.Select(measure => $"measure-{measure.Id}").Except(anchors));
        Assert.Empty(Enumerable.Range(1, 12).Select(rule => $"rule-{rule}").Except(anchors));
    }

    [Theory]
    [InlineData("/method")]
    [InlineData("/about")]
    [InlineData("/accessibility")]
    public async Task Page_InEachLanguage_HasItsOwnWords(string path)
    {
        using var french = await Get(path + "?lang=fr");
        using var english = await Get(path + "?lang=en");

        Assert.NotEqual(french.QuerySelector("main")!.TextContent, english.QuerySelector("main")!.TextContent);
        Assert.Contains(french.QuerySelectorAll("footer a"), link => link.GetAttribute("href")!.StartsWith("/accessibility?lang=fr", StringComparison.Ordinal));
    }

    [Fact]
    public async Task About_WithAnAddress_LeadsThereAndNamesThePage()
    {
        await using var application = await TestApplication.StartAsync(builder => builder.Configuration["DmpAnalytics:Contact"] = "erreurs@example.org");

        var page = await new HtmlParser().ParseDocumentAsync(await application.Client.GetStringAsync("/about?lang=fr"));

        var link = page.QuerySelector("section[aria-labelledby=report] a")!;
        Assert.Equal("erreurs@example.org", link.TextContent);
        Assert.StartsWith("mailto:erreurs@example.org?subject=", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Get(string address)
    {
        using var response = await shared.Application.Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
    }
}
