using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Storage;
using DmpAnalytics.Tests.Accounts;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>Headers, limits and logs of the running application.</summary>
public sealed class SafetyTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private static readonly string[] Documents = ["/", "/sign-in", "/figures", "/explore", "/there-is-none", "/set-password?key=x", "/account", "/?at=summer", "/healthz"];

    private readonly TestApplication application = shared.Application;

    [Fact]
    public async Task Headers_OfDocuments_AreThoseOfTheList()
    {
        using var client = TestAccounts.Stranger(application);
        foreach (var path in Documents)
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal(("DENY", path), (One(answer, "X-Frame-Options"), path));
            Assert.Equal("nosniff", One(answer, "X-Content-Type-Options"));
            Assert.Equal("none", One(answer, "X-Permitted-Cross-Domain-Policies"));
            Assert.Equal("same-origin", One(answer, "Cross-Origin-Opener-Policy"));
            Assert.Equal("same-origin", One(answer, "Cross-Origin-Resource-Policy"));
            Assert.Contains("camera=()", One(answer, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Contains("origin", One(answer, "Referrer-Policy") + "origin", StringComparison.Ordinal);
            var policy = One(answer, "Content-Security-Policy")!;
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.DoesNotMatch("script-src[^;]*unsafe", policy);
            Assert.Null(One(answer, "Server"));
            Assert.Null(One(answer, "X-Powered-By"));
            Assert.Null(One(answer, "Strict-Transport-Security"));
        }

        using var key = await client.GetAsync("/set-password?key=x");
        Assert.Equal("no-referrer", One(key, "Referrer-Policy"));
        Assert.Equal("no-store", One(key, "Cache-Control"));
    }

    [Theory]
    [InlineData("/embed/adoption")]
    [InlineData("/api/v1/programmes")]
    [InlineData("/download/charts/adoption.csv")]
    public async Task Headers_OfWhatIsShared_LetOtherSitesHaveIt(string path)
    {
        using var answer = await application.Client.GetAsync(path);

        Assert.Equal("cross-origin", One(answer, "Cross-Origin-Resource-Policy"));
        Assert.Equal(path.StartsWith("/embed", StringComparison.Ordinal) ? null : "DENY", One(answer, "X-Frame-Options"));
    }

    [Fact]
    public async Task Pages_OfWhoSignedIn_AreKeptByNobody()
    {
        using var client = await TestAccounts.ClientAsync(application, Role.Administrator);
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        foreach (var path in new[] { "/", "/account", "/accounts", "/figures", "/api/v1/programmes" })
        {
            using var answer = await client.GetAsync(path);
            Assert.Equal((path, "no-store"), (path, One(answer, "Cache-Control")));
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task Keys_OfCookies_AreForTheProgramAlone()
    {
        using var client = await TestAccounts.ClientAsync(application, Role.Auditor);
        using var answer = await client.GetAsync("/account");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        if (OperatingSystem.IsWindows()) return;

        var location = application.Services.GetRequiredService<StoreLocation>();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(KeyFolder.PathOf(location)));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(location.File) & (UnixFileMode.OtherRead | UnixFileMode.OtherWrite));
    }

    [Fact]
    public async Task Cookies_BehindATrustedProxy_AreSecureAndBoundToTheSite()
    {
        await using var behind = await TestApplication.StartAsync(more: new Dictionary<string, string?> { ["DmpAnalytics:TrustedProxies"] = "127.0.0.1;::1" });
        var account = await People.WithPasswordAsync(behind);
        using var browser = new FormBrowser(behind);
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        using var page = await browser.Client.GetAsync("/sign-in");

        Assert.StartsWith("max-age=", One(page, "Strict-Transport-Security"), StringComparison.Ordinal);
        var form = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Contains("; secure; samesite=strict; httponly", form, StringComparison.OrdinalIgnoreCase);
        var html = await page.Content.ReadAsStringAsync();
        using var post = new HttpRequestMessage(HttpMethod.Post, "/sign-in");
        post.Headers.Add("Cookie", form.Split(';')[0]);
        post.Content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", html.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0]),
            new("_handler", "sign-in"), new("Form.Name", account.UserName!), new("Form.Password", People.Password),
        ]);
        using var handler = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var bare = new HttpClient(handler) { BaseAddress = behind.Address };
        post.Headers.Add("X-Forwarded-Proto", "https");
        using var entered = await bare.SendAsync(post);
        var session = entered.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("session=", StringComparison.Ordinal) && !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        Assert.StartsWith("__Host-session=", session, StringComparison.Ordinal);
        foreach (var said in new[] { "secure", "httponly", "samesite=lax", "path=/" }) Assert.Contains(said, session, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", session, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Requests_BeyondTheLimits_AreRefusedWithWhenToComeAgain()
    {
        await using var narrow = await TestApplication.StartAsync(more: new Dictionary<string, string?>
        {
            ["DmpAnalytics:TrustedProxies"] = "127.0.0.0/8;::1",
            ["DmpAnalytics:Limits:SignIns"] = "3",
            ["DmpAnalytics:Limits:Interface"] = "2",
        });

        using var one = From(narrow, "203.0.113.7");
        for (var i = 0; i < 3; i++)
        {
            using var taken = await one.PostAsync("/sign-in", new FormUrlEncodedContent([]));
            Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        }

        one.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr");
        using var page = await one.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 300);
        Assert.Contains("Trop de demandes", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var other = From(narrow, "203.0.113.8");
        using var elsewhere = await other.PostAsync("/sign-in", new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.StatusCode);

        using var program = From(narrow, "2001:db8::1");
        using var neighbour = From(narrow, "2001:db8::2");
        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 60 && answers.LastOrDefault()?.StatusCode != HttpStatusCode.TooManyRequests; i++)
            answers.Add(await (i % 2 == 0 ? program : neighbour).GetAsync("/api/v1/programmes?lang=fr"));
        var refused = answers[^1];
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("Retry-After", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        answers.ForEach(answer => answer.Dispose());
    }

    [Fact]
    public async Task Reading_AHundredPagesASecondFromOneAddress_IsNotRefused()
    {
        await using var behind = await TestApplication.StartAsync(more: new Dictionary<string, string?> { ["DmpAnalytics:TrustedProxies"] = "127.0.0.0/8;::1" });
        using var reader = From(behind, "203.0.113.7");

        for (var i = 0; i < 1000; i++)
        {
            using var answer = await reader.GetAsync("/healthz");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/sign-in", "text/html")]
    [InlineData("/", "text/html")]
    [InlineData("/api/v1/figures", "application/problem+json")]
    public async Task Body_ThatIsTooLarge_IsRefusedInWords(string path, string type)
    {
        using var client = TestAccounts.Stranger(application);
        using var content = new ByteArrayContent(new byte[2 * 1024 * 1024]);

        using var answer = await client.PostAsync(path, content);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("1 M", (await answer.Content.ReadAsStringAsync()).Replace('\u202F', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Log_OfSignInTokensAndResets_HoldsNoSecret()
    {
        using var log = new ListLog();
        await using var listened = await TestApplication.StartAsync(builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
            builder.Services.AddSingleton<ILoggerProvider>(log);
        });
        var keeping = listened.Services.GetRequiredService<AccountKeeping>();
        var account = await People.WithPasswordAsync(listened, Role.Auditor, Role.Administrator);
        using var browser = await People.EnterAsync(listened, account);
        await browser.SendAsync("second-factor-begin", ("Begun.Password", People.Password));
        var factor = string.Concat(browser.Page.QuerySelector("code.key")!.TextContent.Where(char.IsLetterOrDigit));
        await browser.GoAsync("/account?lang=fr");
        await browser.SendAsync("Form.Label", ("Form.Label", "x"), ("Form.Scopes", "log"), ("Form.Days", "7"), ("Form.Password", People.Password));
        var token = browser.Page.QuerySelector(".shown-once code")!.TextContent;
        using (var program = TestAccounts.Stranger(listened))
        {
            program.DefaultRequestHeaders.Authorization = new("Bearer", token);
            using var asked = await program.GetAsync("/api/v1/programmes");
            using var wrong = await program.GetAsync("/account");
        }

        var made = (await keeping.ResetAsync(account.Id, false, DmpAnalytics.Storage.AuditLog.Actor.CommandLine, CancellationToken.None)).Value!;
        await browser.GoAsync($"/set-password?key={made.Key}");
        await browser.SendAsync("Form.Next", ("Form.Next", "short-secret"), ("Form.Again", "short-secret"));
        await browser.SignInAsync("mistyped-password-as-name", "wrong-secret-of-mine");

        var said = string.Join('\n', log.Lines.Concat(await People.LogAsync(listened)));
        Assert.Contains("token_created", said, StringComparison.Ordinal);
        foreach (var secret in new[] { People.Password, factor, token, made.Key, "short-secret", "wrong-secret-of-mine", "mistyped-password-as-name", Secret.HashOf(token) })
            Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase);
    }

    private static HttpClient From(TestApplication application, string address)
    {
        var client = TestAccounts.Stranger(application);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }

    private static string? One(HttpResponseMessage answer, string header) =>
        answer.Headers.TryGetValues(header, out var values) ? string.Join(", ", values) : null;
}
