using System.Text;
using System.Xml.Linq;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>What a journalist takes away, in a real browser.</summary>
[Collection(BrowserTests.Name)]
public class QuoteTests(Testing.Browser browser, SharedApplication shared)
{
    private const string Question = "/?programme=dmp&scope=direct&at=2012-06-30&denominator=active";
    private const int MostBytesOfAFrame = 200_000;

    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData("fr-FR", false)]
    [InlineData("en-GB", true)]
    public async Task Picture_OfAChart_CarriesItsWordsAndStandsAlone(string locale, bool isDark)
    {
        await using var visit = await browser.VisitAsync(new(address) { Locale = locale, IsDark = isDark });
        await visit.GoAsync(Question);
        var figure = visit.Page.Locator("figure#adoption");
        var title = await figure.Locator("h2").InnerTextAsync();

        var text = Encoding.UTF8.GetString(await DownloadAsync(visit, figure, "svg"));
        var svg = XDocument.Parse(text).Root!;

        Assert.Equal(title, svg.Elements().First(each => each.Name.LocalName == "title").Value);
        Assert.Contains(title, svg.Elements().First(each => each.Name.LocalName == "desc").Value, StringComparison.Ordinal);
        var words = string.Join(' ', svg.Descendants().Where(each => each.Name.LocalName == "text").Select(each => each.Value));
        foreach (var said in new[] { title[..20], "data=1", "DmpAnalytics" }) Assert.Contains(said, words, StringComparison.Ordinal);
        foreach (var note in await figure.Locator(".notes li").AllInnerTextsAsync()) Assert.Contains(note[..20], words, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "class" or "style");
        Assert.DoesNotContain("var(", text, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants(), each => each.Name.LocalName is "foreignObject" or "script" or "style");
        Assert.Equal("rgb(255, 255, 255)", await GroundOfPictureAsync(visit, text));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Picture_AsPixels_IsAPng()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(Question);

        var bytes = await DownloadAsync(visit, visit.Page.Locator("figure#spend_and_growth"), "png");

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], bytes[..4]);
        Assert.True(bytes.Length > 20_000, $"{bytes.Length} bytes");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Sentence_Copied_IsOnTheClipboard()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.GoAsync(Question);
        var figure = visit.Page.Locator("figure#cost_per_dossier");
        await figure.Locator("summary").Nth(2).ClickAsync();

        var place = figure.Locator(".copied").First;
        await place.Locator("[data-copy]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('[data-copy]')].some(each => each.textContent === each.dataset.done)");

        var copied = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Equal(await place.Locator("[data-text]").TextContentAsync(), copied);
        Assert.Contains("data=1", copied, StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task FrozenLink_InAFreshBrowser_ShowsTheSameView()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(Question);
        var link = await visit.Page.Locator("figure#adoption .copied .address").Nth(1).TextContentAsync();
        Assert.NotNull(link);
        var (number, title) = (await visit.Page.Locator("h1").First.InnerTextAsync(), await visit.Page.Locator("figure#adoption h2").InnerTextAsync());

        await using var fresh = await browser.VisitAsync(new(address));
        await fresh.GoAsync(link);

        Assert.Equal(number, await fresh.Page.Locator("h1").First.InnerTextAsync());
        Assert.Equal(title, await fresh.Page.Locator("figure#adoption h2").InnerTextAsync());
        Assert.Equal("Actuel.", await fresh.Page.Locator(".frozen strong").InnerTextAsync());
        Assert.Empty(fresh.Errors);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Frame_OnFirstVisit_IsSmallAndDrawnAndFits(int width)
    {
        await using var visit = await browser.VisitAsync(new(address) { Width = width });
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Network.enable");
        var received = 0d;
        session.Event("Network.loadingFinished").OnEvent += (_, message) => received += message!.Value.GetProperty("encodedDataLength").GetDouble();

        await visit.GoAsync("/embed/cost_per_dossier?programme=dmp&lang=fr");
        await visit.Page.Locator("[data-plot] svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });

        Assert.InRange(received, 10_000, MostBytesOfAFrame);
        Assert.True(await visit.OverflowAsync() <= 0, await visit.WidestAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Frame_InAPageOfAnotherSite_IsShown()
    {
        var other = WebApplication.CreateSlimBuilder();
        other.WebHost.UseUrls("http://127.0.0.1:0");
        other.Logging.ClearProviders();
        await using var site = other.Build();
        site.MapGet("/", () => Results.Content(
            $"<iframe id=\"live\" src=\"{address}embed/adoption?lang=fr\" width=\"800\" height=\"700\"></iframe><iframe src=\"{address}\"></iframe>", "text/html"));
        await site.StartAsync();
        await using var visit = await browser.VisitAsync(new(address));

        await visit.GoAsync(site.Urls.Single());

        Assert.True(await visit.Page.FrameLocator("#live").Locator("h1").IsVisibleAsync(), string.Join('\n', visit.Errors));
        Assert.Contains(visit.Errors, error => error.Contains("frame-ancestors", StringComparison.Ordinal));
    }

    private static async Task<byte[]> DownloadAsync(Visit visit, ILocator figure, string kind)
    {
        await figure.Locator("[data-plot] svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await figure.Locator("summary").Nth(1).ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => figure.Locator($"[data-image={kind}]").ClickAsync());
        Assert.EndsWith("." + kind, download.SuggestedFilename, StringComparison.Ordinal);
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    /// <summary>The colour of the picture's ground, as a browser reads it.</summary>
    private static Task<string> GroundOfPictureAsync(Visit visit, string svg) => visit.Page.EvaluateAsync<string>(
        "text => { const place = document.createElement('div'); place.innerHTML = text; document.body.append(place); const fill = getComputedStyle(place.querySelector('rect')).fill; place.remove(); return fill; }",
        svg);
}
