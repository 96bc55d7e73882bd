using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>Every route that is not everybody's, asked by every role, by a stranger and by tokens: as the list of decisions says, and nothing more.</summary>
public sealed class MatrixTests(DoorApplication door) : IClassFixture<DoorApplication>
{
    private readonly TestApplication application = door.Application;

    [Fact]
    public async Task Routes_AskedByEveryRole_OpenToThoseWhoMay()
    {
        var closed = Closed();
        Assert.Contains(closed, route => route.Path == "/accounts");
        var wrong = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = await TestAccounts.ClientAsync(application, role);
            foreach (var (method, path, permissions) in closed)
            {
                // A change by the interface takes no cookie, whoever has it.
                var may = Array.TrueForAll(permissions, permission => Permissions.Grants[permission].Roles.Contains(role) || permission is Permissions.Read or Permissions.OwnAccount)
                    && (method == "GET" || !path.StartsWith("/api", StringComparison.Ordinal));
                if (await IsOpenAsync(client, method, path) != may) wrong.Add($"{Code.Of(role)} asks {method} {path}: {(may ? "closed" : "open")}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Routes_AskedByAStranger_AreClosed()
    {
        using var client = TestAccounts.Stranger(application);
        foreach (var (method, path, _) in Closed())
        {
            using var answer = await client.SendAsync(new(new(method), path));
            var isForPrograms = path.StartsWith("/api", StringComparison.Ordinal) || path == AppUrls.Metrics;
            Assert.Equal((path, isForPrograms || method != "GET" ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect), (path, answer.StatusCode));
            var body = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("person-", body, StringComparison.Ordinal);
            if (answer.StatusCode == HttpStatusCode.Redirect) Assert.Empty(body);
        }
    }

    [Fact]
    public async Task Routes_AskedByATokenOfAnotherScope_AreClosed()
    {
        foreach (var scope in Enum.GetValues<TokenScope>())
        {
            var account = await TestAccounts.AddAsync(application, Enum.GetValues<Role>());
            using var client = TestAccounts.Stranger(application);
            client.DefaultRequestHeaders.Authorization = new("Bearer", await TestAccounts.TokenAsync(application, account, TimeSpan.FromHours(1), scope));
            foreach (var (method, path, permissions) in Closed())
            {
                var may = Array.TrueForAll(permissions, permission => permission == Permissions.Read || Permissions.Grants[permission].Scopes.Contains(scope));
                Assert.Equal((scope, method, path, may), (scope, method, path, await IsOpenAsync(client, method, path)));
            }
        }
    }

    [Fact]
    public async Task Token_OfARoleThatIsGone_OpensNothing()
    {
        var account = await TestAccounts.AddAsync(application, [Role.Auditor]);
        var user = await application.Services.GetRequiredService<AccountReader>()
            .OfTokenAsync(await TestAccounts.TokenAsync(application, account, TimeSpan.FromHours(1), TokenScope.Log), CancellationToken.None);
        Assert.True(Permissions.IsGranted(user!, Permissions.ReadLog));
        Assert.False(Permissions.IsGranted(user!, Permissions.ReadWithheld));

        await application.Services.GetRequiredService<AccountKeeping>().SetRolesAsync(account.Id, [], DmpAnalytics.Storage.AuditLog.Actor.CommandLine, CancellationToken.None);
        var now = await application.Services.GetRequiredService<AccountReader>()
            .OfTokenAsync(await TestAccounts.TokenAsync(application, account, TimeSpan.FromHours(1), TokenScope.Log), CancellationToken.None);

        Assert.False(Permissions.IsGranted(now!, Permissions.ReadLog));
    }

    /// <summary>The circuit of a restricted page starts with a description that only that page gives, sealed by the server.</summary>
    [Fact]
    public async Task Hub_WithoutAPageOrFromAnotherSite_StartsNothing()
    {
        using var client = TestAccounts.Stranger(application);
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        forged.Headers.Add("Origin", "https://elsewhere.example");
        using var refused = await client.SendAsync(forged);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        using var own = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        own.Headers.Add("Origin", application.Address.GetLeftPart(UriPartial.Authority));
        using var taken = await client.SendAsync(own);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);

        foreach (var page in Closed().Where(route => route.Method == "GET").Select(route => route.Path))
        {
            using var answer = await client.GetAsync(page);
            Assert.DoesNotContain("Blazor:", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    /// <summary>Whether the route itself answers, were it to say that the request is nonsense; a form may lead on to another page.</summary>
    private static async Task<bool> IsOpenAsync(HttpClient client, string method, string path)
    {
        using var answer = await client.SendAsync(new(new(method), path), HttpCompletionOption.ResponseHeadersRead);
        return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            && answer.Headers.Location?.ToString().StartsWith("/sign-in", StringComparison.Ordinal) != true;
    }

    /// <summary>The routes that need more than reading, with something in place of their parameters.</summary>
    private List<(string Method, string Path, string[] Permissions)> Closed() =>
    [
        .. RouteDecisions.Of(application.Services.GetRequiredService<EndpointDataSource>())
            .Select(line => line.Split([' ', ':'], 2))
            .Select(parts => (Methods: parts[0].Split(','), Line: parts[1]))
            .Select(route => (route.Methods, Path: route.Line[..route.Line.LastIndexOf(": ", StringComparison.Ordinal)], Permissions: route.Line[(route.Line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' ')))
            .Where(route => route.Permissions.Any(permission => permission is not (RouteDecisions.Everybody or Permissions.Read)))
            .SelectMany(route => route.Methods.Select(method => (method == "*" ? "GET" : method, System.Text.RegularExpressions.Regex.Replace(route.Path, @"\{[^/]*\}", "1"), route.Permissions))),
    ];
}
