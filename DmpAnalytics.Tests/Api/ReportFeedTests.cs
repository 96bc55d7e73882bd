using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Reports;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Api;

public class ReportFeedTests
{
    private const string Template = "/api/v1/reports/press-sheet.atom?programme=dmp&to=2012-06-30&lang=fr";

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Feed_OfATemplate_TellsOldAndNewWithTheReasonInTheLanguageAsked()
    {
        await using var application = await TestApplication.StartAsync();
        var before = await FeedAsync(application, Template);
        Assert.Empty(before.Root!.Elements(Atom + "entry"));
        await ChangeRecordsAsync(application);

        var feed = await FeedAsync(application, Template);

        Assert.Equal("fr", feed.Root!.Attribute(XNamespace.Xml + "lang")!.Value);
        var entry = Assert.Single(feed.Root.Elements(Atom + "entry"));
        Assert.Contains("/reports/press-sheet?", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Contains("data=2", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
        Assert.Equal(feed.Root.Element(Atom + "updated")!.Value, entry.Element(Atom + "updated")!.Value);
        var said = entry.Element(Atom + "content")!.Value;
        Assert.Contains("1\u202F329,11\u202F€ → au moins 1\u202F320,75\u202F€.", said, StringComparison.Ordinal);
        Assert.Contains("159\u202F000", said, StringComparison.Ordinal);
        Assert.DoesNotContain("approbation", said, StringComparison.Ordinal);
        Assert.Equal(entry.ToString(), Assert.Single((await FeedAsync(application, Template)).Root!.Elements(Atom + "entry")).ToString());
        Assert.Equal(HttpStatusCode.OK, (await application.Client.GetAsync(new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value))).StatusCode);

        Assert.Empty((await FeedAsync(application, Template + "&threshold=5")).Root!.Elements(Atom + "entry"));
        Assert.Contains("→", Assert.Single((await FeedAsync(application, Template + "&threshold=0.5")).Root!.Elements(Atom + "entry")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feeds_OfApprovedReports_TellWhatMovedSinceAndAnswerConditionally()
    {
        await using var application = await TestApplication.StartAsync();
        var shelf = application.Services.GetRequiredService<ReportShelf>();
        var text = new Report { Title = "<Essai> & \u0001", Language = Language.En, Parameters = new() { Programme = "dmp", To = Period.Parse("2012-06-30") }, Blocks = [new TextBlock("{{dossiers_created}}") { Id = "a" }] };
        var kept = await shelf.KeepAsync(text, TestStore.Someone, CancellationToken.None);
        var address = $"/api/v1/reports/{kept.Id}.atom";
        Assert.Equal(HttpStatusCode.NotFound, (await application.Client.GetAsync(address)).StatusCode);
        using var draft = await application.Client.GetAsync("/api/v1/reports.atom");
        var tag = draft.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await ConditionalAsync(application, "/api/v1/reports.atom", tag));

        await shelf.ApproveAsync((await shelf.FindAsync(kept.Id, null, CancellationToken.None))!, 1, [], TestStore.Someone, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, await ConditionalAsync(application, "/api/v1/reports.atom", tag));
        Assert.Equal(HttpStatusCode.OK, (await application.Client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await application.Client.GetAsync($"/api/v1/reports/{kept.Id}.md")).StatusCode);
        await ChangeRecordsAsync(application);

        foreach (var feed in new[] { await FeedAsync(application, address), await FeedAsync(application, "/api/v1/reports.atom") })
        {
            var entry = Assert.Single(feed.Root!.Elements(Atom + "entry"));
            Assert.EndsWith($"/reports/{kept.Id}#data-2", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.StartsWith("<Essai> &", entry.Element(Atom + "title")!.Value, StringComparison.Ordinal);
            Assert.Contains("158,000", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
            Assert.Contains("159,000", entry.Element(Atom + "content")!.Value, StringComparison.Ordinal);
        }

        var french = await FeedAsync(application, address + "?lang=fr");
        Assert.Contains("158\u202F000", french.Root!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/reports.atom?threshold=much", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/reports/press-sheet.atom?programme=none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/reports/press-sheet.atom?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/reports/nothing.atom", HttpStatusCode.NotFound)]
    public async Task Feed_ThatCannotBe_IsRefused(string address, HttpStatusCode status)
    {
        await using var application = await TestApplication.StartAsync();

        Assert.Equal(status, (await application.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Schedules_OverTheInterface_AreSetUpListedPausedAndRemoved()
    {
        await using var application = await TestApplication.StartAsync();
        using var contributor = await TestAccounts.TokenClientAsync(application, Role.Contributor, TokenScope.Import);
        var asked = new { report = "audit-note", rhythm = "weekly", formats = new[] { "docx", "md" }, parameters = new Dictionary<string, string> { ["programme"] = "dmp" }, language = "fr" };

        using var added = await contributor.PostAsJsonAsync("/api/v1/schedules", asked);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        var id = JsonDocument.Parse(await added.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetString();
        using var paused = await contributor.PostAsync($"/api/v1/schedules/{id}/pause", null);
        using var list = JsonDocument.Parse(await contributor.GetStringAsync("/api/v1/schedules"));
        var listed = Assert.Single(list.RootElement.EnumerateArray());
        Assert.True(listed.GetProperty("paused").GetBoolean());
        Assert.Equal("weekly", listed.GetProperty("rhythm").GetString());
        Assert.Equal(HttpStatusCode.OK, (await contributor.PostAsync($"/api/v1/schedules/{id}/resume", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await contributor.DeleteAsync($"/api/v1/schedules/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await contributor.DeleteAsync($"/api/v1/schedules/{id}")).StatusCode);

        Assert.Equal(HttpStatusCode.BadRequest, (await contributor.PostAsJsonAsync("/api/v1/schedules", new { report = "audit-note", rhythm = "often", formats = new[] { "md" } })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await contributor.PostAsJsonAsync("/api/v1/schedules", new { report = "audit-note", rhythm = "daily", formats = new[] { "exe" } })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await contributor.PostAsJsonAsync("/api/v1/schedules", new { report = "nothing", rhythm = "daily", formats = new[] { "md" } })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await application.Client.GetAsync("/api/v1/schedules")).StatusCode);
    }

    private static Task ChangeRecordsAsync(TestApplication application) => application.Store.ImportChangedAsync("dossiers.csv", rows =>
        [.. rows.Select(row => row[1] == "dossiers_created" && row[4] == "158000" ? [.. row[..4], "159000", .. row[5..]] : row)]);

    private static async Task<XDocument> FeedAsync(TestApplication application, string address) =>
        XDocument.Parse(await application.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static async Task<HttpStatusCode> ConditionalAsync(TestApplication application, string address, System.Net.Http.Headers.EntityTagHeaderValue tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(tag);
        return (await application.Client.SendAsync(request)).StatusCode;
    }
}
