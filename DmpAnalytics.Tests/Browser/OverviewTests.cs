using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class OverviewTests(Testing.Browser browser, SharedApplication shared)
{
    private readonly string address = shared.Application.Address.ToString();

    [Theory]
    [InlineData("fr-FR", 390)]
    [InlineData("fr-FR", 1440)]
    [InlineData("en-GB", 390)]
    [InlineData("en-GB", 1440)]
    public async Task Overview_InALanguageAtAWidth_FitsAndComplainsOfNothing(string locale, int width)
    {
        await using var visit = await browser.VisitAsync(new(address) { Locale = locale, Width = width });

        var response = await visit.GoAsync("/");

        Assert.Equal(200, response.Status);
        Assert.Equal(locale[..2], await visit.Page.GetAttributeAsync("html", "lang"));
        Assert.True(await visit.OverflowAsync() <= 0, $"The page is {await visit.OverflowAsync()} px too wide: {await visit.WidestAsync()}");
        Assert.Empty(visit.Errors);
    }

    [Theory]
    [InlineData("/?programme=dmp&scope=direct&at=2012-06-30&denominator=active", "fr-FR", "3\u202F065,69\u202F€")]
    [InlineData("/?programme=dmp&scope=direct&at=2012-06-30&denominator=active", "en-GB", "€3,065.69")]
    [InlineData("/?programme=dmp&scope=all_payers&at=2014-01-02&denominator=created", "fr-FR", "1\u202F196,14\u202F€")]
    [InlineData("/?programme=dmp&scope=all_payers&at=2014-01-02&denominator=created", "en-GB", "€1,196.14")]
    public async Task Overview_OfAWorkedExample_ShowsItsValue(string question, string locale, string value)
    {
        await using var visit = await browser.VisitAsync(new(address) { Locale = locale });

        await visit.GoAsync(question);

        Assert.Contains(value, await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?programme=nothing", 404)]
    [InlineData("/?at=summer", 400)]
    [InlineData("/nothing", 404)]
    public async Task Address_ThatIsWrong_IsAPageThatFitsAndSaysSo(string wrong, int status)
    {
        await using var visit = await browser.VisitAsync(new(address) { Width = 390 });

        var response = await visit.GoAsync(wrong);

        Assert.Equal(status, response.Status);
        Assert.True(await visit.OverflowAsync() <= 0);
        Assert.NotEqual("", await visit.Page.Locator("h1").InnerTextAsync());
    }

    [Fact]
    public async Task Overview_AnotherDateAsked_KeepsTheViewInTheAddressAndComesBack()
    {
        await using var visit = await browser.VisitAsync(new(address));
        await visit.GoAsync("/?programme=dmp&scope=direct&at=2012-06-30");
        var first = await visit.Page.Locator("h1").InnerTextAsync();

        await visit.Page.Locator("input[name=at]").First.FillAsync("2012-03-31");
        await visit.Page.Locator("form").First.EvaluateAsync("form => form.requestSubmit()");
        await visit.Page.WaitForURLAsync(url => url.Contains("at=2012-03-31", StringComparison.Ordinal) && !url.Contains("2012-06-30", StringComparison.Ordinal));
        await visit.Page.GoBackAsync(new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.Contains("at=2012-06-30", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal(first, await visit.Page.Locator("h1").InnerTextAsync());
        Assert.Empty(visit.Errors);
    }
}
