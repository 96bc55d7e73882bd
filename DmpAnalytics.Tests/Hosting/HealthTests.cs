using System.Net;
using System.Net.Http.Json;
using DmpAnalytics.Hosting;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Hosting;

public class HealthTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly HttpClient client = shared.Application.Client;

    [Fact]
    public async Task Healthz_OfARunningProgram_IsOk() =>
        Assert.Equal("healthy", await client.GetStringAsync(AppUrls.Health));

    [Fact]
    public async Task Readyz_OverAFilledStore_SaysProgramAndDataVersion()
    {
        var ready = await client.GetFromJsonAsync<Readiness>(AppUrls.Ready);

        Assert.Equal(("ready", "0.1.0", 1L), (ready!.Status, ready.Version, ready.Data));
        Assert.Equal(["database", "log", "disk", "shipped_data", "printing"], ready.Dependencies.Keys);
        Assert.Equal("fine", ready.Dependencies["database"]);
        Assert.Equal("fine", ready.Dependencies["log"]);
    }

    [Fact]
    public async Task Responses_OfEveryKind_CarryTheSecurityHeaders()
    {
        foreach (var path in new[] { AppUrls.Health, "/no-such-page" })
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

            Assert.Contains("script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task Readyz_WithoutADatabase_Is503()
    {
        await using var application = await TestApplication.StartAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(application.Store.Location.File);

        using var response = await application.Client.GetAsync(new Uri(AppUrls.Ready, UriKind.Relative));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter?.Delta);
        var said = await response.Content.ReadFromJsonAsync<Readiness>();
        Assert.Equal(("missing", "failed"), (said!.Status, said.Dependencies["database"]));
    }
}
