using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class SwitchTests(Testing.Browser browser, SharedApplication shared)
{
    private readonly string address = shared.Application.Address.ToString();

    [Fact]
    public async Task Language_Switched_SaysTheSameQuestionInTheOther()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/?programme=dmp&scope=direct&at=2012-06-30&denominator=active");

        await visit.Page.Locator("header a[hreflang=en]").ClickAsync();
        await visit.Page.WaitForFunctionAsync("() => location.search.includes('lang=en') && document.readyState === 'complete'");

        Assert.Equal("en", await visit.Page.GetAttributeAsync("html", "lang"));
        Assert.Contains("at=2012-06-30", visit.Page.Url, StringComparison.Ordinal);
        Assert.Contains("€3,065.69", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "dark")]
    [InlineData(true, "light")]
    public async Task Theme_Switched_ChangesTheGroundAndStays(bool isDark, string theme)
    {
        await using var visit = await browser.VisitAsync(new(address) { IsDark = isDark });
        await visit.GoAsync("/");
        var before = await GroundAsync(visit);

        await visit.Page.Locator("header .theme summary").ClickAsync();
        await visit.Page.Locator($"header .theme a[href*={theme}]").ClickAsync();
        await visit.Page.WaitForFunctionAsync($"() => document.documentElement.dataset.theme === '{theme}'");
        var after = await GroundAsync(visit);
        await visit.GoAsync("/?programme=ameli");

        Assert.NotEqual(before, after);
        Assert.Equal(after, await GroundAsync(visit));
    }

    private static Task<string> GroundAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
}
