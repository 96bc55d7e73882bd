using System.Net;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Hosting.Pages;

/// <summary>Who is not sent a kept page before the doors, and meets them all.</summary>
public sealed class ShortWayTests
{
    private const string Page = "/sources?lang=fr";

    [Fact]
    public async Task KeptPage_ForWhoShowsASession_IsMadeAnew()
    {
        await using var application = await TestApplication.StartAsync();
        using var stranger = await KeptAsync(application);
        using var person = await TestAccounts.ClientAsync(application);
        using var made = await person.GetAsync(Page);
        using var ended = new HttpRequestMessage(HttpMethod.Get, Page);
        ended.Headers.Add("Cookie", "theme=dark; session=not-one");
        using var other = await stranger.SendAsync(ended);

        Assert.Equal((HttpStatusCode.OK, null, "no-store"), (made.StatusCode, made.Headers.Age, made.Headers.CacheControl!.ToString()));
        Assert.Equal((HttpStatusCode.OK, null), (other.StatusCode, other.Headers.Age));
        Assert.NotNull((await stranger.GetAsync(Page)).Headers.Age);
    }

    [Fact]
    public async Task KeptPage_WithATokenThatIsNoGood_IsRefused()
    {
        await using var application = await TestApplication.StartAsync();
        using var stranger = await KeptAsync(application);
        stranger.DefaultRequestHeaders.Authorization = new("Bearer", "dmpa_none");

        using var refused = await stranger.GetAsync(Page);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task KeptPage_AskedWithABodyThatIsTooLarge_IsRefused()
    {
        await using var application = await TestApplication.StartAsync();
        using var stranger = await KeptAsync(application);
        using var request = new HttpRequestMessage(HttpMethod.Get, Page) { Content = new ByteArrayContent(new byte[2 * 1024 * 1024]) };

        using var refused = await stranger.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task KeptPage_BeyondTheLimitsOfAnAddress_IsRefusedToItAlone()
    {
        await using var narrow = await TestApplication.StartAsync(more: new Dictionary<string, string?>
        {
            ["DmpAnalytics:TrustedProxies"] = "127.0.0.0/8;::1",
            ["DmpAnalytics:Limits:Pages"] = "1",
        });
        using var one = await KeptAsync(narrow);
        one.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var other = TestAccounts.Stranger(narrow);
        other.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.8");

        HttpResponseMessage answer;
        var kept = 0;
        while ((answer = await one.GetAsync(Page)).StatusCode == HttpStatusCode.OK && kept++ < 100) answer.Dispose();

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.NotNull((await other.GetAsync(Page)).Headers.Age);
        answer.Dispose();
    }

    [Fact]
    public async Task Page_WhereReadingIsClosed_IsNotKeptForStrangers()
    {
        await using var application = await TestApplication.StartAsync(more: new Dictionary<string, string?> { ["DmpAnalytics:Reading"] = "accounts" });
        using var person = await TestAccounts.ClientAsync(application);
        using var made = await person.GetAsync(Page);
        using var stranger = TestAccounts.Stranger(application);

        using var sent = await stranger.GetAsync(Page);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (made.StatusCode, sent.StatusCode));
    }

    /// <summary>A stranger, after whom the page is kept.</summary>
    private static async Task<HttpClient> KeptAsync(TestApplication application)
    {
        var stranger = TestAccounts.Stranger(application);
        using var first = await stranger.GetAsync(Page);
        using var second = await stranger.GetAsync(Page);
        Assert.NotNull(second.Headers.Age);
        return stranger;
    }
}
