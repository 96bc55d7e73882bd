using System.Net.Http.Headers;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Hosting.Pages;

/// <summary>Reading pages are kept as they were sent: for whom, and until when.</summary>
public sealed class KeptPagesTests
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
    public async Task ReadingPage_AfterNewsThatNoDataVersionTells_IsMadeAnew()
    {
        await using var application = await TestApplication.StartAsync();
        using var first = await AskAsync(application, "/sources", "fr");

        application.Services.GetRequiredService<PageNews>().Tell();
        using var after = await AskAsync(application, "/sources", "fr");

        Assert.Null(after.Headers.Age);
    }

    [Fact]
    public async Task ReadingPage_OnTheNextDay_IsMadeAnew()
    {
        var clock = new MovedClock { Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero) };
        await using var application = await TestApplication.StartAsync(builder => builder.Services.AddSingleton<TimeProvider>(clock));
        using var first = await AskAsync(application, "/about", "fr");
        clock.Now += TimeSpan.FromHours(10);
        using var inTheEvening = await AskAsync(application, "/about", "fr");

        // Past midnight in Paris, though not yet by universal time.
        clock.Now += TimeSpan.FromHours(1);
        using var tomorrow = await AskAsync(application, "/about", "fr");

        Assert.Equal(TimeSpan.FromHours(10), inTheEvening.Headers.Age);
        Assert.Null(tomorrow.Headers.Age);
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/figures?search=dossier", "gzip")]
    [InlineData("/embed/cost_per_dossier", "")]
    public async Task KeptPage_ByTheShortWay_IsTheLongOneToTheByte(string address, string encoding)
    {
        await using var application = await TestApplication.StartAsync();

        using var first = await AskAsync(application, address, "en", encoding: encoding);
        using var second = await AskAsync(application, address, "en", encoding: encoding);

        Assert.NotNull(second.Headers.Age);
        Assert.Equal(HeadersOf(first), HeadersOf(second));
        Assert.Equal(encoding.Length == 0 ? [] : [encoding], second.Content.Headers.ContentEncoding);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task ReadingPage_AskedByManyAtOnce_IsMadeOnce()
    {
        await using var application = await TestApplication.StartAsync();

        var all = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => AskAsync(application, "/targets", "fr")));

        Assert.Single(all, response => response.Headers.Age is null);
        Assert.Single((await Task.WhenAll(all.Select(response => response.Content.ReadAsStringAsync()))).Distinct());
    }

    [Fact]
    public async Task ReadingPage_ThatFails_LetsTheNextOneMakeIt()
    {
        await using var application = await TestApplication.StartAsync();

        using var wrong = await AskAsync(application, "/?at=summer", "fr");
        using var again = await AskAsync(application, "/?at=summer", "fr");

        Assert.Equal((wrong.StatusCode, null), (again.StatusCode, again.Headers.Age));
        Assert.False(again.Headers.Contains("Set-Cookie"));
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

    private static string[] HeadersOf(HttpResponseMessage response) =>
    [
        .. response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Age" or "Date" or "Content-Length" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal),
    ];

    private static async Task<HttpResponseMessage> AskAsync(
        TestApplication application, string address, string language, string cookies = "", string accept = "text/html", string encoding = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse(accept));
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (encoding.Length > 0) request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (cookies.Length > 0) request.Headers.Add("Cookie", cookies);
        return await application.Client.SendAsync(request);
    }

    private sealed class MovedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
