using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>The page of targets of the real application over the published figures.</summary>
public sealed class TargetsPageTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Thin = "\u202F";

    [Fact]
    public async Task Targets_OfTheDmp_SayThatFiveMillionWereMissedAndByHowMuch()
    {
        using var page = await Get("/targets?lang=fr&at=2026-11-22");

        var row = page.QuerySelectorAll("section[aria-labelledby=promises] tbody tr").Single(item => item.QuerySelector("th")!.TextContent.Contains("31 décembre 2013", StringComparison.Ordinal) && item.TextContent.Contains($"5{Thin}000{Thin}000", StringComparison.Ordinal));

        Assert.Equal("✕ manqué", Words(row.QuerySelector(".outcome")!));
        Assert.Contains($"417{Thin}554", row.TextContent, StringComparison.Ordinal);
        Assert.Contains($"−4{Thin}582{Thin}446", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("manqués", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_EachOne_OpensWithItsAnnouncementAndSource()
    {
        using var page = await Get("/targets?lang=en&at=2026-11-22");

        var articles = page.QuerySelectorAll("details.target");

        Assert.Equal(page.QuerySelectorAll("section[aria-labelledby=promises] tbody tr").Length, articles.Length);
        Assert.All(articles, article => Assert.NotEmpty(article.QuerySelectorAll(".source")));
        Assert.All(articles, article => Assert.Contains(page.QuerySelectorAll("tbody th a"), link => link.GetAttribute("href")!.EndsWith("#" + article.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Targets_OfOneOutcome_AreCountedAgainstAll()
    {
        using var all = await Get("/targets?lang=en&at=2026-11-22");
        using var missed = await Get("/targets?lang=en&at=2026-11-22&outcome=missed");

        var rows = missed.QuerySelectorAll("section[aria-labelledby=promises] tbody tr");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal("✕ missed", Words(row.QuerySelector(".outcome")!)));
        Assert.Equal(all.QuerySelector(".lead")!.TextContent, missed.QuerySelector(".lead")!.TextContent);
        Assert.Contains($"{rows.Length} of ", missed.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_NotDueYet_SayThePathAndThePaceRequired()
    {
        using var page = await Get("/targets?programme=mon_espace_sante&at=2026-06-30&lang=en");

        var article = page.QuerySelectorAll("details.target").First(item => item.TextContent.Contains("31 December 2027", StringComparison.Ordinal));

        Assert.Contains("Pace required from here", article.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pace of the last 12 months", article.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_BeforeAnyPromise_SaySo()
    {
        using var page = await Get("/targets?at=2003-01-01&lang=en");

        Assert.Contains("No target had been announced", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-plot]"));
    }

    [Theory]
    [InlineData("dmp")]
    [InlineData("mon_espace_sante")]
    [InlineData("ameli")]
    [InlineData("au_mhr")]
    [InlineData("uk_npfit")]
    [InlineData("at_elga")]
    [InlineData("ee_ehr")]
    public async Task Targets_OfEveryProgramme_StandInBothLanguages(string programme)
    {
        using var french = await Get($"/targets?programme={programme}&lang=fr");
        using var english = await Get($"/targets?programme={programme}&lang=en");

        Assert.NotNull(french.QuerySelector("h1"));
        Assert.NotEqual(french.QuerySelector("h1")!.TextContent, english.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(programme.Contains('_', StringComparison.Ordinal) ? programme : "dossiers_created", PageText.Said(french.QuerySelector("main")!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/targets?outcome=perhaps")]
    [InlineData("/targets?outcome=%3Cscript%3E")]
    [InlineData("/targets?colour=red")]
    public async Task Targets_WrongParameter_IsRefusedWithWhatWouldBeRight(string address)
    {
        using var response = await shared.Application.Client.GetAsync(address);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script></script>", text, StringComparison.Ordinal);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> Get(string address) =>
        new HtmlParser().ParseDocument(await shared.Application.Client.GetStringAsync(address));
}
