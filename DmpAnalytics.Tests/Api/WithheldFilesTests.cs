using System.Net;
using System.Text.Json.Nodes;
using DmpAnalytics.Accounts;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Tests.Api;

/// <summary>A source of the Overview whose licence forbids copies.</summary>
public sealed class WithheldFilesTests : IAsyncLifetime
{
    private const string Number = "/download/indicators/cost_per_dossier.csv?programme=dmp&at=2012-06-30&lang=en";

    private TestApplication application = null!;

    public async Task InitializeAsync()
    {
        application = await TestApplication.StartAsync();
        await application.Store.ImportChangedAsync(
            "sources.csv", rows => [[.. rows[0], "licence"], .. rows.Skip(1).Select(row => (string[])[.. row, "Tous droits réservés"])]);
    }

    public async Task DisposeAsync() => await application.DisposeAsync();

    [Theory]
    [InlineData(Number)]
    [InlineData("/download/charts/adoption.xlsx?programme=dmp")]
    [InlineData("/download/indicators/cost_per_dossier.evidence.zip?programme=dmp&at=2012-06-30")]
    [InlineData("/api/v1/reports/audit-note.xlsx?programme=dmp&from=2004&to=2014")]
    public async Task File_OfWithheldFigures_IsGivenToAuditorsAloneAndToldInTheLog(string address)
    {
        using var contributor = await TestAccounts.ClientAsync(application, Role.Contributor, Role.Reviewer, Role.Administrator);
        using var auditor = await TestAccounts.ClientAsync(application, Role.Auditor);
        using var reading = await TestAccounts.TokenClientAsync(application, Role.Auditor, TokenScope.Read, TokenScope.Log);
        using var taking = await TestAccounts.TokenClientAsync(application, Role.Auditor, TokenScope.Read, TokenScope.Withheld);

        foreach (var other in (HttpClient[])[application.Client, contributor, reading])
        {
            using var refused = await other.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("Tous droits réservés", (string)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["detail"]!, StringComparison.Ordinal);
        }

        Assert.Empty(await ToldAsync());
        using var given = await auditor.GetAsync(new Uri(address, UriKind.Relative));
        using var byToken = await taking.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (given.StatusCode, byToken.StatusCode));
        Assert.True(given.Headers.CacheControl!.NoStore);
        var told = await ToldAsync();
        Assert.Equal(2, told.Count);
        Assert.All(told, entry => Assert.Equal(given.Content.Headers.ContentDisposition!.FileName, entry.SubjectId));
        Assert.All(told, entry => Assert.NotEmpty(JsonNode.Parse(entry.After!)!["sources"]!.AsArray()));
        Assert.Equal([Code.Of(ActorChannel.Interface), Code.Of(ActorChannel.Page)], told.Select(entry => entry.Via).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Menu_OfWithheldFigures_OffersThemToAuditorsAlone()
    {
        const string Page = "/explain/cost_per_dossier?programme=dmp&at=2012-06-30&lang=en";
        using var auditor = await TestAccounts.ClientAsync(application, Role.Auditor);
        var open = await application.Client.GetStringAsync(new Uri(Page, UriKind.Relative));
        var inside = await auditor.GetStringAsync(new Uri(Page, UriKind.Relative));

        Assert.DoesNotContain("cost_per_dossier.csv", open, StringComparison.Ordinal);
        Assert.Contains("cost_per_dossier.csv", inside, StringComparison.Ordinal);
        Assert.DoesNotContain(Words.Get("Quote", "forbidden.auditor", Language.En), open, StringComparison.Ordinal);
        Assert.Contains(Words.Get("Quote", "forbidden.auditor", Language.En), inside, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<LogEntry>> ToldAsync()
    {
        var all = new List<LogEntry>();
        await foreach (var read in application.Store.Get<LogReader>().EntriesAsync(new() { Action = LogAction.WithheldExported }, CancellationToken.None)) all.Add(read.Entry);
        return all;
    }
}
