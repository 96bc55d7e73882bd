using System.Text.RegularExpressions;
using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>What holds on every page: without script, on paper, and in a window of 320 pixels, which is 400 % of 1280.</summary>
[Collection(BrowserTests.Name)]
public partial class EveryPageTests(Testing.Browser browser, SharedApplication shared)
{
    /// <summary>One address of each page, with something to see on it.</summary>
    public static readonly string[] Pages =
    [
        "/?programme=dmp&scope=direct&at=2012-06-30&denominator=active", "/explore?show=dossiers_created&programmes=dmp&programmes=au_mhr&every=year", "/compare",
        "/targets", "/reports", "/reports/press-sheet?programme=dmp", "/figures?programme=dmp", "/figures/fe29f36c20390e22a", "/sources", "/sources/archimag_2012", "/quality", "/method", "/about", "/accessibility",
        "/explain/cost_per_active_dossier?programme=dmp&scope=direct&at=2012-06-30", "/embed/adoption?programme=dmp", "/nothing-here", "/?at=summer",
    ];

    /// <summary>A4 between its margins, at 96 pixels an inch.</summary>
    private const int PaperWidth = 718;
    private const int PaperHeight = 1046;

    private readonly string address = shared.Application.Address.ToString();

    public static TheoryData<string> All => [.. Pages];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_WithoutScript_HasTheSameTablesAndNumbersAndShowsThem(string path)
    {
        await using var scripted = await browser.VisitAsync(new(address));
        await using var plain = await browser.VisitAsync(new(address) { HasScript = false });
        await scripted.GoAsync(path);
        await plain.GoAsync(path);

        Assert.NotEmpty(await plain.Page.Locator("h1").First.InnerTextAsync());
        Assert.Equal(await NumbersAsync(scripted), await NumbersAsync(plain));
        foreach (var table in await plain.Page.Locator("figure .twin table").AllAsync()) Assert.True(await table.IsVisibleAsync());
        Assert.True(await plain.OverflowAsync() <= 0, await plain.WidestAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OnPaper_HasNoControlsAndCutsNoChart(string path)
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await visit.Page.SetViewportSizeAsync(PaperWidth, PaperHeight);

        Assert.Equal(0, await visit.Page.Locator("nav:visible, form:visible, button:visible, .screen-only:visible").CountAsync());
        foreach (var plot in await visit.Page.Locator("[data-plot]").AllAsync())
        {
            Assert.Equal("avoid", await plot.EvaluateAsync<string>("each => getComputedStyle(each).breakInside"));
            Assert.InRange((await plot.BoundingBoxAsync())!.Height, 1, PaperHeight);
        }

        var unsaid = await visit.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href^=http]:not([href*=\"' + location.host + '\"])')].filter(each => !getComputedStyle(each, '::after').content.includes('http')).map(each => each.outerHTML)");
        Assert.Empty(unsaid);
        Assert.Equal("%PDF"u8.ToArray(), (await visit.Page.PdfAsync(new() { Format = "A4" }))[..4]);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_In320Pixels_IsNotScrolledSideways(string path)
    {
        foreach (var locale in (string[])["fr-FR", "en-GB"])
        {
            await using var visit = await browser.VisitAsync(new(address) { Width = 320, Locale = locale });
            await visit.GoAsync(path);
            await visit.OpenAllAsync();

            Assert.True(await visit.OverflowAsync() <= 0, $"{await visit.OverflowAsync()} px: {await visit.WidestAsync()}");
        }
    }

    [Theory]
    [InlineData("/?programme=dmp&scope=direct&at=2012-06-30&denominator=active")]
    [InlineData("/compare")]
    [InlineData("/targets")]
    [InlineData("/explore?show=dossiers_created&programmes=dmp&programmes=au_mhr&every=year")]
    [InlineData("/embed/adoption?programme=dmp")]
    public async Task Charts_ByArrowKeys_AreWalkedAndAnnounced(string path)
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(path);

        foreach (var plot in await visit.Page.Locator("[data-plot]").AllAsync())
        {
            await plot.Locator("svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await plot.FocusAsync();
            await visit.Page.Keyboard.PressAsync("ArrowRight");
            var first = await plot.Locator("[aria-live]").TextContentAsync();
            await visit.Page.Keyboard.PressAsync("End");
            var last = await plot.Locator("[aria-live]").TextContentAsync();

            Assert.Matches(@"\p{L}|\d", first);
            Assert.NotEqual("", last);
            Assert.DoesNotMatch("undefined|NaN|null", first + last);
            await visit.Page.Keyboard.PressAsync("Escape");
        }

        Assert.Empty(visit.Errors);
    }

    /// <summary>Numbers outside the drawings, which only script makes, and outside the controls, which only a circuit fills.</summary>
    private static async Task<string[]> NumbersAsync(Visit visit)
    {
        var text = await visit.Page.EvaluateAsync<string>(
            "() => { const copy = document.querySelector('main').cloneNode(true); copy.querySelectorAll('svg, script, .tip, [aria-live], form, .controls, input').forEach(each => each.remove()); return copy.textContent; }");
        return [.. Number().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\d[\d\u202F.,]*\d|\d")]
    private static partial Regex Number();
}
