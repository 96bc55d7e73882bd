using System.Net.Http.Headers;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>Reading pages are kept as they were sent: for whom, and until when.</summary>
public sealed class PageCacheTests
{
    [Fact]
    public async Task ReadingPage_AskedAgain_IsTheKeptOne()
    {
        await using var application = await TestApplication.StartAsync();

        using var first = await AskAsync(application, "/figures", "fr");
        using var second = await AskAsync(application, "/figures", "fr");

        Assert.Null(first.Headers.Age);
        Assert.NotNull(second.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task ReadingPage_AfterAnImport_SaysTheNewData()
    {
        await using var application = await TestApplication.StartAsync();
        var old = await (await AskAsync(application, "/", "en")).Content.ReadAsStringAsync();

        await application.Store.ImportChangedAsync("programmes.csv", rows =>
        {
            var name = Array.IndexOf(rows[0], "name_en");
            return [rows[0], .. rows.Skip(1).Select(row => row[0] == "dmp" ? [.. row.Select((cell, at) => at == name ? "A record renamed" : cell)] : row)];
        });
        using var after = await AskAsync(application, "/", "en");

        Assert.Null(after.Headers.Age);
        Assert.DoesNotContain("A record renamed", old, StringComparison.Ordinal);
        Assert.Contains("A record renamed", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadingPage_InTwoLanguagesThemesAndWaysOfNavigating_IsKeptForEach()
    {
        await using var application = await TestApplication.StartAsync();

        var pages = new List<string>();
        foreach (var (language, theme, accept) in new[]
                 {
                     ("fr", "", "text/html"), ("en", "", "text/html"), ("fr", "theme=dark", "text/html"), ("fr", "", "text/html; blazor-enhanced-nav=on"),
                 })
        {
            using var response = await AskAsync(application, "/about", language, theme, accept);
            Assert.Null(response.Headers.Age);
            pages.Add(await response.Content.ReadAsStringAsync());
        }

        Assert.Contains("lang=\"fr\"", pages[0], StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", pages[1], StringComparison.Ordinal);
        Assert.Contains("data-theme=\"dark\"", pages[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task EnhancedNavigation_ToAKeptPage_IsAllowedToTheLetter()
    {
        await using var application = await TestApplication.StartAsync();
        const string Accept = "text/html; blazor-enhanced-nav=on";

        using var first = await AskAsync(application, "/about", "fr", accept: Accept);
        using var second = await AskAsync(application, "/about", "fr", accept: Accept);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal("allow", second.Headers.GetValues("blazor-enhanced-nav").Single());
        Assert.Equal(first.Headers.GetValues("ssr-framing"), second.Headers.GetValues("ssr-framing"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/figures")]
    [InlineData("/embed/cost_per_dossier")]
    public async Task ReadingPage_SentToAnybody_SetsNoCookie(string address)
    {
        await using var application = await TestApplication.StartAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await AskAsync(application, address, "fr");
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task LanguageSwitch_OnAKeptPage_IsStillRemembered()
    {
        await using var application = await TestApplication.StartAsync();
        using var kept = await AskAsync(application, "/about?lang=en", "fr");

        using var request = new HttpRequestMessage(HttpMethod.Get, "/about?lang=en");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var switched = await application.Client.SendAsync(request);

        Assert.Contains(switched.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("language=en;", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/explore")]
    [InlineData("/quality")]
    public async Task PageWithACircuit_AskedAgain_IsMadeAnew(string address)
    {
        await using var application = await TestApplication.StartAsync();

        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var response = await AskAsync(application, address, "fr");
            Assert.Null(response.Headers.Age);
        }
    }

    private static async Task<HttpResponseMessage> AskAsync(TestApplication application, string address, string language, string cookies = "", string accept = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        return await application.Client.SendAsync(request);
    }
}
