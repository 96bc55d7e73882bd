using System.Text.RegularExpressions;
using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Import.Drafts;
using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>A circuit is opened with what a page holds, whoever sends it: a stranger who has that page is still a stranger.</summary>
[Collection(BrowserTests.Name)]
public partial class ForgedCircuitTests(Testing.Browser browser)
{
    private const string Secret = "4321";

    [Fact]
    public async Task Stranger_WithThePageOfAContributor_OpensACircuitThatShowsAndChangesNothing()
    {
        await using var application = await TestApplication.StartAsync();
        var page = await DraftPageAsync(application);
        Assert.Contains(Secret, page, StringComparison.Ordinal);
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));

        await ShowAsync(visit, page);

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(".work button")).ToHaveCountAsync(0);
        Assert.DoesNotContain(Secret, await visit.Page.Locator(".work").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Stranger_WithAForgedStart_GetsNoCircuit()
    {
        await using var application = await TestApplication.StartAsync();
        var page = await DraftPageAsync(application);
        var forged = Descriptor().Replace(page, match => match.Groups[1].Value + "Q2ZESjg" + match.Groups[2].Value[7..^8] + "AAAAAAAA");
        Assert.NotEqual(page, forged);
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));

        await ShowAsync(visit, forged);

        for (var wait = 0; wait < 100 && !visit.Errors.Any(IsRefused); wait++) await visit.Page.WaitForTimeoutAsync(100);
        Assert.True(visit.Errors.Any(IsRefused), string.Join(Environment.NewLine, visit.Errors));
        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    private static bool IsRefused(string error) => error.Contains("component operations is not valid", StringComparison.Ordinal);

    /// <summary>Puts a page in the place of a public one without script, as a stranger can in a browser of their own.</summary>
    private static async Task ShowAsync(Visit visit, string page)
    {
        await visit.GoAsync("/healthz");
        await visit.Page.EvaluateAsync("page => { document.open(); document.write(page); document.close(); }", page);
    }

    /// <summary>The page of a draft as a contributor gets it.</summary>
    private static async Task<string> DraftPageAsync(TestApplication application)
    {
        using var token = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Read, TokenScope.Import);
        var file = DraftWorld.Spend("spend.csv", Secret, "nan");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Bytes.ToArray()), "files", file.Name } };
        using var sent = await token.PostAsync("/api/v1/imports", form);
        var address = "/import/" + (string?)System.Text.Json.Nodes.JsonNode.Parse(await sent.Content.ReadAsStringAsync())!["draft"];
        using var author = await TestAccounts.ClientAsync(application, Role.Contributor);
        return await author.GetStringAsync(address + "?step=reading");
    }

    [GeneratedRegex("(\"descriptor\":\")([^\"]+)")]
    private static partial Regex Descriptor();
}
