using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Data quality of the real application over the published figures, as it stands before any script runs.</summary>
public sealed class QualityTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Fact]
    public async Task Quality_OfAllFindings_GroupsThemByRuleWithCountsAndThresholds()
    {
        using var page = await Get("/quality?lang=fr");

        var findings = page.QuerySelectorAll(".finding").Length;
        Assert.True(findings > 0);
        Assert.Contains($"{findings} constats montrés sur {findings}", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("section[aria-labelledby$=-name]"), section => Assert.Contains("Seuil", section.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll(".finding a[href^='/figures/f']"));
        Assert.NotEmpty(page.QuerySelectorAll("a[href*='/method'][href*='#']"));
    }

    [Fact]
    public async Task Quality_OfOneRule_ShowsItAloneAndKeepsTheCountsOfTheOthers()
    {
        using var page = await Get("/quality?rule=sources_disagree&lang=en");

        Assert.Single(page.QuerySelectorAll("section[aria-labelledby$=-name]"));
        Assert.Equal("sources_disagree", ((IHtmlSelectElement)page.QuerySelector("select[name=rule]")!).Value);
        Assert.Contains(page.QuerySelectorAll("select[name=rule] option"), option => option.HasAttribute("disabled") && option.TextContent.EndsWith("(0)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quality_AmountsNotChosen_StandWithWhatWasLaidInTheirPlace()
    {
        using var page = await Get("/quality?programme=dmp&lang=fr");

        var rows = page.QuerySelectorAll("section[aria-labelledby=crosschecks] tbody tr");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.NotNull(row.QuerySelector("a[href^='/figures/f']")));
    }

    [Theory]
    [InlineData("/quality?rule=nothing", "nothing")]
    [InlineData("/quality?programme=nowhere", "nowhere")]
    [InlineData("/quality?severity=deadly", "deadly")]
    [InlineData("/quality?data=99", "99")]
    [InlineData("/quality?colour=red", "colour")]
    public async Task Quality_OfAnAddressThatMakesNoSense_ShowsAllAndSaysWhatWasIgnored(string address, string said)
    {
        using var page = await Get(address + "&lang=en");

        Assert.Contains(said, page.QuerySelector(".ignored")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".finding"));
    }

    [Fact]
    public async Task Quality_OfFiltersThatNothingMeets_SaysSoAndHowToSeeMore()
    {
        using var page = await Get("/quality?rule=start_moved_back&programme=ameli&severity=notice&lang=en");

        Assert.Empty(page.QuerySelectorAll(".finding"));
        Assert.Contains("one filter less", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IHtmlDocument> Get(string address) =>
        await new HtmlParser().ParseDocumentAsync(await shared.Application.Client.GetStringAsync(new Uri(address, UriKind.Relative)));
}
