using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class ListPagesBrowserTests(Testing.Browser browser, SharedApplication shared)
{
    /// <summary>Each page of lists and of words, as a reader may come to it.</summary>
    public static readonly string[] Pages =
    [
        "/figures", "/figures?programme=dmp&year=2012&q=dossiers", "/figures?q=zzzz&colour=red", "/figures/f0000000000000000",
        "/sources", "/sources/archimag_2012", "/method", "/about", "/accessibility",
    ];

    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData(390, true)]
    [InlineData(1440, false)]
    public async Task Pages_OfAnyWidth_AreNoWiderThanTheWindowAndMakeNoErrors(int width, bool isDark)
    {
        await using var visit = await browser.VisitAsync(new(address) { Width = width, IsDark = isDark });
        foreach (var page in Pages)
        {
            await visit.GoAsync(page);
            Assert.True(await visit.OverflowAsync() <= 0, page);
        }

        // The browser itself tells of a page that answers 404.
        Assert.DoesNotContain(visit.Errors, error => !error.Contains("404", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Figures_FiltersSearchOrderAndPage_StandInTheAddressWhichReopensTheSameView(bool hasScript)
    {
        await using var visit = await browser.VisitAsync(new(address) { HasScript = hasScript });
        await visit.GoAsync("/figures");

        await Follow(visit, "ul[aria-labelledby=facet-programme] a", "programme=dmp", 1);
        await Follow(visit, "ul[aria-labelledby=facet-source_kind] a", "source_kind=", 2);
        await visit.Page.Locator("select[name=sort]").SelectOptionAsync("largest");
        await visit.Page.Locator("input[name=q]").FillAsync("dossiers");
        await visit.Page.Locator("input[name=q]").PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("q=dossiers", StringComparison.Ordinal) && url.Contains("sort=largest", StringComparison.Ordinal));
        await visit.Page.Locator("#total").WaitForAsync();

        await using var fresh = await browser.VisitAsync(new(address) { HasScript = hasScript });
        await fresh.GoAsync(new Uri(visit.Page.Url).PathAndQuery);

        Assert.Contains("programme=dmp", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(await fresh.Page.Locator("main").InnerTextAsync(), await visit.Page.Locator("main").InnerTextAsync());
        Assert.Equal(2, await fresh.Page.Locator(".chosen li a:not(.clear)").CountAsync());
    }

    [Fact]
    public async Task Figures_BackAfterAFilter_IsTheListBefore()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/figures");
        var before = await visit.Page.Locator("#total").InnerTextAsync();

        await Follow(visit, "ul[aria-labelledby=facet-programme] a", "programme=", 1);
        await visit.Page.GoBackAsync();
        await visit.Page.WaitForURLAsync(url => !url.Contains("programme=", StringComparison.Ordinal));

        await Assertions.Expect(visit.Page.Locator("#total")).ToHaveTextAsync(before);
    }

    [Fact]
    public async Task Figures_TableAt390_KeepsItsFirstColumnWhenScrolled()
    {
        await using var visit = await browser.VisitAsync(new(address) { Width = 390 });
        await visit.GoAsync("/figures");

        var moved = await visit.Page.EvaluateAsync<double[]>(
            "() => { const frame = document.querySelector('.frame'), cell = frame.querySelector('tbody th'); const before = cell.getBoundingClientRect().left; frame.scrollLeft = 200; return [before, cell.getBoundingClientRect().left, frame.scrollLeft]; }");

        Assert.True(moved[2] > 0);
        Assert.Equal(moved[0], moved[1], 1);
    }

    [Fact]
    public async Task Figure_OpenedFromTheListByKeyboard_LeadsToTheSourceAndItsClaims()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/figures?programme=dmp");

        await visit.Page.Locator("main tbody th a").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("/figures/f", StringComparison.Ordinal));
        await visit.Page.Locator("section[aria-labelledby=source] a[href^='/sources/']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("/sources/", StringComparison.Ordinal));

        await visit.Page.Locator("section[aria-labelledby=claims] tbody tr").First.WaitForAsync();
    }

    /// <summary>Follows a link of a facet, until the address and the page both have so many filters.</summary>
    private static async Task Follow(Visit visit, string link, string expected, int filters)
    {
        await visit.Page.Locator(link).First.ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains(expected, StringComparison.Ordinal));
        await Assertions.Expect(visit.Page.Locator(".chosen li a:not(.clear)")).ToHaveCountAsync(filters);
    }
}
