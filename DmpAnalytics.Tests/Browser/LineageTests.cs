using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class LineageTests(Testing.Browser browser, SharedApplication shared)
{
    private const int MostSteps = 60;

    private readonly string address = shared.Application.Address.ToString();

    [Fact]
    public async Task Keyboard_FromTheTopOfThePage_ReachesTheLineageOfTheHeadline()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/?programme=dmp&scope=direct&at=2012-06-30&denominator=active");

        var steps = 0;
        while (await visit.FocusedAddressAsync() is not { } focused || !focused.Contains("/explain/", StringComparison.Ordinal))
        {
            Assert.True(++steps <= MostSteps, $"No link to a calculation within {MostSteps} steps of the keyboard.");
            await visit.Page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await visit.HasVisibleFocusAsync(), "The focus cannot be seen.");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => url.Contains("/explain/cost_per_active_dossier", StringComparison.Ordinal));
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var text = await visit.Page.Locator("main").TextContentAsync();

        Assert.Contains("3\u202F065,69\u202F€", text, StringComparison.Ordinal);
        Assert.Contains("158\u202F000", text, StringComparison.Ordinal);
        Assert.Contains("89\u202F500", text, StringComparison.Ordinal);
        Assert.Contains("spend.csv", text, StringComparison.Ordinal);
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Keyboard_FirstStep_LeadsToTheContent()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/");

        await visit.Page.Keyboard.PressAsync("Tab");

        Assert.EndsWith("#content", await visit.FocusedAddressAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-FR", 390)]
    [InlineData("en-GB", 1440)]
    public async Task Lineage_AtAWidth_FitsAndComplainsOfNothing(string locale, int width)
    {
        await using var visit = await browser.VisitAsync(new(address) { Locale = locale, Width = width });

        var response = await visit.GoAsync("/explain/cost_per_active_dossier?programme=dmp&scope=direct&at=2012-06-30");

        Assert.Equal(200, response.Status);
        Assert.True(await visit.OverflowAsync() <= 0, $"The page is {await visit.OverflowAsync()} px too wide: {await visit.WidestAsync()}");
        Assert.Empty(visit.Errors);
    }
}
