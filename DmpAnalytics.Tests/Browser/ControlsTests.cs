using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>Every control that a reading page offers, found on the page itself: set, it stands in the address, and the address opened by another reader gives the same view.</summary>
[Collection(BrowserTests.Name)]
public class ControlsTests(Testing.Browser browser, SharedApplication shared)
{
    private const string Form = "main form[method=get]";

    /// <summary>The controls a reader sees in the page's form, in their order: name, type, and the value chosen among those with the same name.</summary>
    private const string Find =
        """
        form => [...form.elements].filter(each => each.name && each.type !== 'hidden' && !each.disabled)
          .map(each => ({ name: each.name, type: each.type, value: each.value }))
        """;

    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData("/?programme=dmp")]
    [InlineData("/compare")]
    [InlineData("/targets")]
    [InlineData("/sources")]
    public async Task Control_OfAReadingPage_IsInTheAddressWhichReopensTheSameView(string page)
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(page);
        var controls = await visit.Page.Locator(Form).First.EvaluateAsync<Control[]>(Find);
        Assert.NotEmpty(controls);

        foreach (var control in controls.DistinctBy(each => each.Name))
        {
            await visit.GoAsync(page);
            var chosen = await SetAsync(visit.Page, control);
            await visit.Page.Locator($"{Form} button[type=submit], {Form} button:not([type])").First.ClickAsync();
            await visit.Page.WaitForFunctionAsync("before => location.href !== before", new Uri(new Uri(address), page).AbsoluteUri);
            await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            var reached = new Uri(visit.Page.Url).PathAndQuery;

            await using var fresh = await browser.VisitAsync(new(address));
            await fresh.GoAsync(reached);

            Assert.True(await StateAsync(fresh.Page, control) == chosen, $"{page}: {control.Name} is {await StateAsync(fresh.Page, control)} and not {chosen} at {reached}.");
            Assert.Equal(await MainAsync(visit.Page), await MainAsync(fresh.Page));
        }
    }

    private static async Task<string> SetAsync(IPage page, Control control)
    {
        var place = Place(page, control);
        await page.EvaluateAsync("() => document.querySelectorAll('main form details').forEach(each => each.open = true)");
        switch (control.Type)
        {
            case "select-one":
                var other = await place.EvaluateAsync<string>("each => [...each.options].find(option => !option.selected && !option.disabled && option.value)?.value ?? ''");
                Assert.NotEqual("", other);
                await place.SelectOptionAsync(other);
                break;
            case "checkbox":
                await place.SetCheckedAsync(!await place.IsCheckedAsync());
                break;
            case "date":
                await place.FillAsync("2013-12-31");
                break;
            default:
                await place.FillAsync("rapport");
                break;
        }

        return await StateAsync(page, control);
    }

    private static async Task<string> StateAsync(IPage page, Control control) =>
        control.Type == "checkbox" ? (await Place(page, control).IsCheckedAsync()).ToString() : await Place(page, control).InputValueAsync();

    private static ILocator Place(IPage page, Control control) =>
        page.Locator(control.Type == "checkbox" ? $"{Form} [name={control.Name}][value='{control.Value}']" : $"{Form} [name={control.Name}]").First;

    private static Task<string> MainAsync(IPage page) => page.Locator("main").InnerTextAsync();

    private sealed class Control
    {
        public string Name { get; set; } = "";

        public string Type { get; set; } = "";

        public string Value { get; set; } = "";
    }
}
