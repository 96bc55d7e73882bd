using System.Net;
using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Accounts;

/// <summary>Reading is open unless the settings close it; then it is closed everywhere.</summary>
public sealed class ReadingTests
{
    private static readonly Dictionary<string, string?> Closed = new() { ["DmpAnalytics:Reading"] = "accounts" };

    private static readonly string[] Pages = ["/", "/figures", "/explore", "/embed/adoption", "/not-found", "/there-is-none"];

    private static readonly string[] ForPrograms = ["/api/v1/figures", "/api/v1/datapackage.json", "/openapi/v1.json", "/datapackage.json", "/api/there-is-none"];

    [Fact]
    public async Task Reading_WhereItIsClosed_IsRefusedToStrangersAndOpenToAccountsAndTokens()
    {
        await using var application = await TestApplication.StartAsync(more: Closed);
        using var stranger = TestAccounts.Stranger(application);
        using var reader = await TestAccounts.ClientAsync(application);
        using var token = await TestAccounts.TokenClientAsync(application, Role.Reader, TokenScope.Read);
        using var importing = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Import);

        foreach (var page in Pages)
        {
            using var sent = await stranger.GetAsync(page);
            Assert.Equal((page, HttpStatusCode.Redirect), (page, sent.StatusCode));
            Assert.Equal($"/sign-in?return={page}", Uri.UnescapeDataString(sent.Headers.Location!.ToString()));
            Assert.Empty(await sent.Content.ReadAsByteArrayAsync());
        }

        foreach (var address in ForPrograms)
        {
            using var refused = await stranger.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.Unauthorized), (address, refused.StatusCode));
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("Bearer", refused.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }

        using (var wrong = await importing.GetAsync("/api/v1/figures")) Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        using (var asProgram = await token.GetAsync("/api/v1/figures")) Assert.Equal(HttpStatusCode.OK, asProgram.StatusCode);
        using (var asPerson = await reader.GetAsync("/figures")) Assert.Equal(HttpStatusCode.OK, asPerson.StatusCode);
    }

    [Fact]
    public async Task Reading_WhereItIsOpen_NeedsNothing()
    {
        await using var application = await TestApplication.StartAsync();
        using var stranger = TestAccounts.Stranger(application);

        foreach (var address in Pages.Take(4).Concat(ForPrograms.Take(3)))
        {
            using var answer = await stranger.GetAsync(address);
            Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        }

        using var none = await stranger.GetAsync("/there-is-none");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }
}
