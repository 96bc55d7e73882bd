using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>Requests made to break something, by strangers: any method, address, head and body. Each is refused or answered; none fails the program.</summary>
public sealed partial class HostileRequestsTests(DoorApplication door) : IClassFixture<DoorApplication>
{
    private const int Seed = 20261122;
    private const int Short = 400;
    private const int Long = 20_000;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "FOO"];

    private static readonly string[] Texts =
    [
        "", "1", "-1", "%00", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cwindows", "%F0%9F%A6%84", "%C0%AF", "a%0d%0aSet-Cookie:%20x=y", "'%20OR%201=1--", "{0}", "%3Cscript%3E", new('x', 3000), "con", "%E2%80%AE",
    ];

    private static readonly (string Name, string Value)[] Heads =
    [
        ("Authorization", "Bearer"), ("Authorization", "Bearer "), ("Authorization", "bearer dmpa_" + new string('x', 4000)), ("Authorization", "Basic YTpi"), ("Authorization", "Bearer dmpa_'%20OR%201=1"),
        ("Cookie", "session=CfDJ8garbage"), ("Cookie", "session=chunks-9999"), ("Cookie", "form=x; session-step=y; theme=<b>; language=xx"), ("Origin", "null"), ("Origin", "https://elsewhere.example"),
        ("X-Forwarded-For", "127.0.0.1, ::1, nonsense"), ("X-Forwarded-Proto", "javascript"), ("X-Original-URL", "/accounts"), ("X-HTTP-Method-Override", "DELETE"), ("Accept-Language", "fr;q=NaN, *;q=2"),
        ("Accept", "text/html; blazor-enhanced-nav=on"), ("Range", "bytes=0-0,9-1"), ("If-None-Match", "W/\"\", *"), ("Accept-Encoding", "zip, br;q=-1"), ("Sec-WebSocket-Key", "x"), ("Host", "elsewhere.example"),
    ];

    private static readonly (string Type, string Text)[] Bodies =
    [
        ("application/x-www-form-urlencoded", "_handler=password&Form.Next=x&Form.Again=x"), ("application/x-www-form-urlencoded", "_handler=" + new string('y', 5000)), ("application/x-www-form-urlencoded", "%%%&=&&=="),
        ("application/json", "{\"a\":"), ("application/json", "[[[[[[[[[["), ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../x\"\r\n\r\nabc"), ("multipart/form-data", "none"), ("text/csv", "a;b"), ("", "\0\0\0"),
    ];

    private readonly TestApplication application = door.Application;

    [Fact]
    public async Task Requests_MadeAtRandom_NeverFailTheProgramNorOpenWhatIsClosed()
    {
        var random = new Random(Seed);
        var routes = application.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/')).Where(path => !path.StartsWith("/_content", StringComparison.Ordinal)).Distinct().ToArray();
        var secret = await TestAccounts.AddAsync(application, [Role.Administrator], "hidden-from-strangers");
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = application.Address };
        var count = Environment.GetEnvironmentVariable("DMP_LONG") == "1" ? Long : Short;

        for (var i = 0; i < count; i++)
        {
            using var request = Make(random, routes);
            var asked = $"{request.Method} {request.RequestUri} {request.Headers} {request.Content?.Headers.ContentType}";
            HttpResponseMessage answer;
            try
            {
                answer = await client.SendAsync(request);
            }
            catch (HttpRequestException)
            {
                // The server cut off what is no HTTP, or the client would not send it.
                continue;
            }

            using (answer)
            {
                var body = await answer.Content.ReadAsStringAsync();
                Assert.True((int)answer.StatusCode < 500, $"{answer.StatusCode}: {asked}");
                Assert.DoesNotContain(secret.UserName!, body, StringComparison.Ordinal);
                Assert.DoesNotMatch(@"\bat DmpAnalytics\.|Exception", body);
                Assert.DoesNotContain(answer.Headers, header => header.Key == "x");
                if (answer.Headers.Location is { } to) Assert.True(!to.IsAbsoluteUri || to.Host is "127.0.0.1" or "elsewhere.example", $"{to}: {asked}");
            }
        }

        using var still = await client.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task Passwords_TriedAllAtOnce_AreCountedEach()
    {
        var account = await People.WithPasswordAsync(application);
        var door = application.Services.GetRequiredService<SignIn>();

        await Task.WhenAll(Enumerable.Range(0, AccountWork.Failures + 5).Select(_ => door.WithPasswordAsync(account.UserName!, "wrong wrong wrong wrong", CancellationToken.None)));

        Assert.Null((await door.WithPasswordAsync(account.UserName!, People.Password, CancellationToken.None)).Account);
        var log = await People.LogAsync(application);
        Assert.Equal(AccountWork.Failures, log.Count(line => line.StartsWith("sign_in_failed", StringComparison.Ordinal) && line.Contains(account.Id, StringComparison.Ordinal)));
    }

    private static HttpRequestMessage Make(Random random, string[] routes)
    {
        var path = Parameter().Replace(routes[random.Next(routes.Length)], _ => Pick(random, Texts) is { Length: > 0 } text ? text : "x");
        var query = random.Next(3) == 0 ? $"?{Pick(random, ["key", "return", "lang", "data", "done", "at", "id", "a%00b"])}={Pick(random, Texts)}" : "";
        var request = new HttpRequestMessage(new(Pick(random, Methods)), path + query);
        for (var i = random.Next(4); i > 0; i--)
        {
            var (name, value) = Pick(random, Heads);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (request.Method.Method is "GET" or "HEAD" or "TRACE" || random.Next(2) == 0) return request;
        var (type, text) = Pick(random, Bodies);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        if (type.Length > 0) request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return request;
    }

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    [GeneratedRegex(@"\{(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Parameter();
}
