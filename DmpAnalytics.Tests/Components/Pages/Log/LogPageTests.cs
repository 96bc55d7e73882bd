using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Components.Pages.Log;

public sealed class LogPageTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private TestApplication Application => shared.Application;

    [Fact]
    public async Task Auditor_ReadsEntriesInWords_AndFindsThemByFilter()
    {
        await TellAsync(LogAction.RoleGranted, "7", "<i>elle charge les chiffres</i>");
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);

        var all = await ReadAsync(auditor, "/log?lang=fr");
        var found = await ReadAsync(auditor, "/log?lang=fr&action=role_granted&subject=account&id=7&from=2001-01-01");

        Assert.Contains("rôle accordé", Table(all), StringComparison.Ordinal);
        Assert.Contains("import validé", Table(all), StringComparison.Ordinal);
        Assert.Contains("<i>elle charge les chiffres</i>", Table(found), StringComparison.Ordinal);
        Assert.DoesNotContain("import validé", Table(found), StringComparison.Ordinal);
        Assert.Equal("role_granted", found.QuerySelector("select[name=action] option[selected]")!.GetAttribute("value"));
        Assert.Contains("rien", Table(found), StringComparison.Ordinal);
        Assert.Contains("Aucune entrée", (await ReadAsync(auditor, "/log?lang=fr&to=2001-01-01")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_ThatSomethingWasDoneTo_IsToldByItsName()
    {
        var account = await TestAccounts.AddAsync(Application, [Role.Reviewer], "rose");
        await TellAsync(LogAction.AccountLocked, account.Id);
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);

        var page = await ReadAsync(auditor, $"/log?id={account.Id}");

        Assert.Contains("rose", Table(page), StringComparison.Ordinal);
        Assert.DoesNotContain(account.Id, Table(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_ThatWasPrepared_IsToldByItsFiles()
    {
        await Application.Services.GetRequiredService<LogWriter>().WriteAsync(
            new(new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), new("Zoé", "42", ActorChannel.Page), LogAction.DraftPrepared, new(LogSubjectKind.Draft, "3KNrs8Cm5aPq8"))
            {
                After = new() { ["files"] = new JsonArray(new JsonObject { ["name"] = "spend.csv" }, new JsonObject { ["name"] = "usage.csv" }) },
            },
            CancellationToken.None);
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);

        var page = await ReadAsync(auditor, "/log?id=3KNrs8Cm5aPq8");

        Assert.Equal("spend.csv · usage.csv", page.QuerySelector(".what a")!.TextContent);
    }

    [Fact]
    public async Task Pages_OfManyEntries_FollowOneAnother()
    {
        for (var entry = 0; entry < 60; entry++) await TellAsync(LogAction.SignInFailed, "many");
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);
        var numbers = new List<string>();
        for (var address = "/log?id=many"; address is not null;)
        {
            var page = await ReadAsync(auditor, address);
            numbers.AddRange(page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(60, numbers.Distinct().Count());
        Assert.Equal(60, numbers.Count);
    }

    [Theory]
    [InlineData("?from=yesterday&action=burned&before=-1&nonsense=1&id=%3Cscript%3E")]
    [InlineData("?actor=%27%20OR%201=1&before=99999999999999999999")]
    public async Task Address_ThatIsWrong_GivesTheNearestPageWithASentence(string query)
    {
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);

        var page = await ReadAsync(auditor, "/log" + query);

        Assert.NotNull(page.QuerySelector(".ignored"));
        Assert.DoesNotContain("<script>", page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_ThatAnAuditorTakesAway_ProveThemselvesAndAreTold()
    {
        using var auditor = await TestAccounts.ClientAsync(Application, Role.Auditor);

        var lines = await auditor.GetStringAsync("/log/export.jsonl?subject=import");
        var table = await auditor.GetStringAsync("/log/export.csv?action=exported");

        var proof = await LogVerifier.LinesAsync(new StringReader(lines), null, CancellationToken.None);
        Assert.True(proof.IsWhole);
        Assert.True(proof.Withheld > 0);
        Assert.StartsWith("number,at,actor,", table, StringComparison.Ordinal);
        Assert.Contains("log.jsonl", table, StringComparison.Ordinal);
        Assert.Contains("\"{\"\"subject\"\":\"\"import\"\"}\"", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/log")]
    [InlineData("/log/export.jsonl")]
    [InlineData("/log/export.csv")]
    [InlineData("/log/export-excel.csv")]
    public async Task Anybody_WhoIsNoAuditor_ReadsNothing(string address)
    {
        using var stranger = TestAccounts.Stranger(Application);
        using var others = await TestAccounts.ClientAsync(Application, Role.Contributor, Role.Reviewer, Role.Administrator);

        foreach (var client in new[] { stranger, others })
        {
            using var response = await client.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("import_committed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryActionSubjectAndDoor_HasItsWords()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            Assert.All(Code.All<LogAction>(), code => Assert.NotEmpty(Words.Get("Log", "Action." + code, language)));
            Assert.All(Code.All<LogSubjectKind>(), code => Assert.NotEmpty(Words.Get("Log", "Subject." + code, language)));
            Assert.All(Code.All<ActorChannel>(), code => Assert.NotEmpty(Words.Get("Log", "Via." + code, language)));
            Assert.All(Code.All<LogFault>(), code => Assert.NotEmpty(Words.Get("Log", "Fault." + code, language)));
        }
    }

    private static string Table(IDocument page) => page.QuerySelector("main table")!.TextContent;

    private static async Task<IDocument> ReadAsync(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    private Task<LogHead> TellAsync(LogAction action, string id, string reason = "") => Application.Services.GetRequiredService<LogWriter>().WriteAsync(
        new(new(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), new("Zoé", "42", ActorChannel.Page), action, new(LogSubjectKind.Account, id)) { Reason = reason }, CancellationToken.None);
}
