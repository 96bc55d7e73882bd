using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class ChartTests(Testing.Browser browser, SharedApplication shared)
{
    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData(390)]
    [InlineData(1440)]
    public async Task Charts_OfTheOverview_AreDrawnWithinTheirPlaces(int width)
    {
        await using var visit = await browser.VisitAsync(new(address) { Width = width });
        await visit.GoAsync("/?programme=dmp&scope=direct&at=2012-06-30&denominator=active");

        var plots = visit.Page.Locator("figure [data-plot]");
        await visit.Page.Locator("figure [data-plot] svg path").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });

        Assert.True(await plots.CountAsync() >= 3, "Cost, dossiers and spend each have a chart.");
        foreach (var plot in await plots.AllAsync())
        {
            await plot.Locator("svg path").First.WaitForAsync(new() { State = Microsoft.Playwright.WaitForSelectorState.Attached });
            var place = await plot.BoundingBoxAsync();
            var drawing = await plot.Locator("svg").First.BoundingBoxAsync();
            Assert.NotNull(place);
            Assert.NotNull(drawing);
            Assert.True(drawing.Width > 200 && drawing.Width <= place.Width + 1, $"{drawing.Width} px in {place.Width} px.");
        }

        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Charts_OfTheOverview_HaveATableEach()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/");

        foreach (var figure in await visit.Page.Locator("figure:has([data-plot])").AllAsync())
            Assert.True(await figure.Locator("table tbody tr").CountAsync() > 0);
    }
}
