using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class PanelTests(Testing.Browser browser, SharedApplication shared)
{
    private const string Question = "/?programme=dmp&scope=direct&at=2012-06-30&denominator=active";

    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData("fr-FR", false)]
    [InlineData("en-GB", true)]
    public async Task Number_Clicked_OpensItsCalculationBesideThePage(string locale, bool isDark)
    {
        await using var visit = await browser.VisitAsync(new(address) { Locale = locale, IsDark = isDark });
        await visit.GoAsync(Question);
        var before = visit.Page.Url;

        await visit.Page.Locator("h1 a.opens").ClickAsync();
        var panel = visit.Page.Locator("dialog.panel");
        await panel.WaitForAsync();

        Assert.Contains("spend.csv", await panel.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(before, visit.Page.Url);
        Assert.Equal(1, await visit.Page.Locator("#panel-heading").CountAsync());
        await visit.Page.HasNoViolationAsync();

        await visit.Page.Keyboard.PressAsync("Escape");
        await panel.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Detached });
        Assert.Contains("/explain/", await visit.FocusedAddressAsync(), StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Number_ClickedInANarrowWindow_LeadsToItsPage()
    {
        await using var visit = await browser.VisitAsync(new(address) { Width = 390 });
        await visit.GoAsync(Question);

        await visit.Page.Locator("h1 a.opens").ClickAsync();
        await visit.Page.WaitForURLAsync(url => url.Contains("/explain/", StringComparison.Ordinal));

        Assert.Equal(0, await visit.Page.Locator("dialog").CountAsync());
    }
}
