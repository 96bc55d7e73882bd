using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>The pages with a circuit: a change of a control is an address, and the address is the view.</summary>
[Collection(BrowserTests.Name)]
public class ExploreTests(Testing.Browser browser, SharedApplication shared)
{
    /// <summary>Views that are looked at for accessibility.</summary>
    public static readonly string[] Pages =
    [
        "/explore?show=dossiers_created&programmes=dmp&programmes=au_mhr&from=2011&to=2013&every=year&then_known=2013-06-30&point=2013-12-31~dossiers_created~dmp~~",
        "/quality",
    ];

    private const string Beginning = "/explore?show=spend_to_date&programmes=dmp&lang=fr";

    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData("select[name=chart]", "area")]
    [InlineData("select[name=every]", "year")]
    [InlineData("select[name=denominator]", "active")]
    [InlineData("select[name=prices]", "2015")]
    [InlineData("select[name=currency]", "GBP")]
    [InlineData("input[name=from]", "2008-01-01")]
    [InlineData("input[name=to]", "2012-06-30")]
    [InlineData("input[name=known]", "2013-01-10")]
    [InlineData("input[name=then_known]", "2012-12-31")]
    [InlineData("input[name=show]", "coverage")]
    [InlineData("input[name=programmes]", "mon_espace_sante")]
    [InlineData("input[name=scopes]", "operator")]
    [InlineData("input[name=regions]", "Alsace")]
    [InlineData("input[name=bounds]", "true")]
    [InlineData("input[name=breaks]", "true")]
    [InlineData("input[name=events]", "false")]
    public async Task Control_Changed_IsAnAddressThatOpensTheSameViewInAFreshBrowser(string control, string value)
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(Beginning);
        await visit.OpenAllAsync();
        await ChangeAsync(visit.Page, control, value);
        var name = control.Split('=')[1].TrimEnd(']');
        await AddressAsync(visit.Page, $"{name}={value}");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.Page.Locator(".busy").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await using var fresh = await browser.VisitAsync(new(address));
        await fresh.GoAsync(new Uri(visit.Page.Url).PathAndQuery);

        Assert.Equal(await ViewAsync(fresh.Page), await ViewAsync(visit.Page));
        Assert.Empty(visit.Errors);
        Assert.Empty(fresh.Errors);
    }

    [Fact]
    public async Task Back_AfterAChange_UndoesIt()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(Beginning);
        var before = await ViewAsync(visit.Page);
        await ChangeAsync(visit.Page, "select[name=every]", "year");
        await AddressAsync(visit.Page, "every=year");
        await visit.Page.WaitForFunctionAsync("before => !before.includes(JSON.stringify(document.querySelector('figure script[type=\"application/json\"]').textContent))", before);

        await visit.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('select[name=every]').value === ''");

        Assert.Equal(before, await ViewAsync(visit.Page));
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Back_BeforeTheNewViewIsThere_BringsTheFormerChoiceBack()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync(Beginning);
        var before = await ViewAsync(visit.Page);
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/explore?*every=year*", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });
        await ChangeAsync(visit.Page, "select[name=every]", "year");
        await visit.Page.Locator(".busy").WaitForAsync();
        await AddressAsync(visit.Page, "every=year");

        await visit.Page.GoBackAsync(new() { WaitUntil = WaitUntilState.Commit });
        await visit.Page.Locator(".busy").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        held.SetResult();

        await visit.Page.WaitForFunctionAsync("() => document.querySelector('select[name=every]').value === ''");
        Assert.Equal(before, await ViewAsync(visit.Page));
    }

    [Fact]
    public async Task Choices_ByKeyboard_AreOpenedSearchedAndChosen()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/explore?lang=fr");
        var search = visit.Page.Locator("input[type=search]").First;
        await visit.Page.Locator(".choices summary").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await search.FocusAsync();
        await visit.Page.Keyboard.TypeAsync("couverture");
        await visit.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.choices li')].some(each => each.hidden)");
        await visit.Page.Locator("input[name=show][value=coverage]").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");

        await AddressAsync(visit.Page, "show=cost_per_dossier&show=coverage");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Explore_WithoutScript_IsAFormThatShowsItsTable()
    {
        await using var visit = await browser.VisitAsync(new(address) { HasScript = false });
        await visit.GoAsync("/explore?show=dossiers_created&from=2011&to=2013&every=year&lang=fr");

        await visit.Page.Locator("select[name=every]").SelectOptionAsync("quarter");
        await visit.Page.Locator(".controls button[type=submit]").ClickAsync();

        Assert.Contains("every=quarter", visit.Page.Url, StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator("figure table tbody tr").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Quality_AFilterChanged_IsAnAddressThatShowsIt()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/quality?lang=fr");
        await ChangeAsync(visit.Page, "select[name=rule]", "sources_disagree");
        await AddressAsync(visit.Page, "rule=sources_disagree");
        await visit.Page.WaitForFunctionAsync("() => document.querySelectorAll('section[aria-labelledby$=-name]').length === 1");

        await using var fresh = await browser.VisitAsync(new(address));
        await fresh.GoAsync(new Uri(visit.Page.Url).PathAndQuery);

        Assert.Equal(await fresh.Page.Locator(".finding").CountAsync(), await visit.Page.Locator(".finding").CountAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task ReadingPages_OpenNoCircuit()
    {
        await using var visit = await browser.VisitAsync(new(address));
        var sockets = 0;
        visit.Page.WebSocket += (_, _) => sockets++;
        await visit.GoAsync("/?lang=fr");
        Assert.Equal(0, sockets);

        await visit.GoAsync("/explore?lang=fr");
        Assert.Equal(1, sockets);
    }

    /// <summary>Asked of the page itself: a navigation within the document may be over before anyone waits for it.</summary>
    private static async Task AddressAsync(IPage page, string part) => await page.WaitForFunctionAsync("part => location.href.includes(part)", part);

    /// <summary>A change before the circuit has started would be nobody's: the search field stands only where it has.</summary>
    private static async Task ChangeAsync(IPage page, string control, string value)
    {
        if (page.Url.Contains("/explore", StringComparison.Ordinal))
            await page.Locator("input[type=search]").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        else
            await page.WaitForFunctionAsync("() => performance.getEntriesByType('resource').some(entry => entry.name.includes('_blazor'))");

        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(each => each.open = true)");
        if (control.StartsWith("select", StringComparison.Ordinal)) await page.Locator(control).SelectOptionAsync(value);
        else if (value.Contains('-', StringComparison.Ordinal)) await page.Locator(control).FillAsync(value);
        else await page.Locator($"{control}[value=\"{value}\"]").ClickAsync();
        if (value.Contains('-', StringComparison.Ordinal)) await page.Locator(control).BlurAsync();
    }

    /// <summary>What is shown and what is chosen.</summary>
    private static Task<string> ViewAsync(IPage page) => page.EvaluateAsync<string>(
        """
        () => JSON.stringify({
          title: document.querySelector('figure h2').textContent,
          data: [...document.querySelectorAll('figure script[type="application/json"]')].map(each => each.textContent),
          chosen: [...document.querySelectorAll('.controls :is(select, input:not([type=search]))')].map(each => each.type === 'checkbox' ? each.checked : each.value),
        })
        """);
}
