using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;
using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Import.Batches;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Hosting;

/// <summary>What the program counts, read as those who watch it do.</summary>
public sealed class MetricsTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly TestApplication application = shared.Application;

    [Fact]
    public async Task Metrics_ForAStrangerOrAnotherScope_AreRefused()
    {
        using var stranger = TestAccounts.Stranger(application);
        using var auditor = await TestAccounts.ClientAsync(application, Role.Auditor);
        using var other = await WithTokenAsync(TokenScope.Read);

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/metrics")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await stranger.GetAsync("/operation")).StatusCode);
    }

    [Fact]
    public async Task Metrics_AfterQuestionsAndPages_HaveGrownByThem()
    {
        using var watcher = await WithTokenAsync(TokenScope.Watch);
        var before = await watcher.GetStringAsync("/metrics");
        await application.Store.Importer.ImportAsync([await FindingsReviewTests.FallAsync()], TestStore.Someone, CancellationToken.None);

        for (var time = 0; time < 3; time++)
        {
            await application.Client.GetStringAsync("/api/v1/indicators/cost_per_dossier?programme=dmp&at=2013-01-0" + (time + 1).ToString(CultureInfo.InvariantCulture));
            await application.Client.GetStringAsync("/sources?lang=fr");
        }

        var after = await watcher.GetStringAsync("/metrics");
        Assert.True(Value(after, "dmp_answers_total{kept=\"no\"}") >= Value(before, "dmp_answers_total{kept=\"no\"}") + 3, after);
        Assert.True(Value(after, "dmp_pages_total{kept=\"yes\"}") >= Value(before, "dmp_pages_total{kept=\"yes\"}") + 2, after);
        Assert.True(Value(after, "dmp_data_versions_total{kind=\"import\"}") >= 1, after);
        Assert.True(Value(after, "dmp_import_rows_total{became=\"added\"}") >= 1, after);
        Assert.Contains("http_server_request_duration_seconds_bucket{", after, StringComparison.Ordinal);
        Assert.Contains("# TYPE dotnet_gc_collections_total counter", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metrics_Written_AreLinesThatPrometheusReads()
    {
        using var watcher = await WithTokenAsync(TokenScope.Watch);
        await application.Client.GetAsync("/figures?search=%22%0A%5C");

        using var response = await watcher.GetAsync("/metrics");

        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        const string Label = "[a-zA-Z_][a-zA-Z0-9_]*=\"([^\"\\\\\n]|\\\\[\"\\\\n])*\"";
        const string Form = "^(# (HELP|TYPE) [a-z_0-9]+ .+|[a-zA-Z_][a-zA-Z0-9_]*([{]" + Label + "(," + Label + ")*[}])? (-?[0-9.]+(E[+-]?[0-9]+)?|NaN|[+]Inf))$";
        Assert.All(lines, line => Assert.Matches(Form, line));
        var typed = lines.Where(line => line.StartsWith("# TYPE", StringComparison.Ordinal)).Select(line => line.Split(' ')[2]).ToList();
        Assert.Equal(typed.Distinct(), typed);
    }

    [Theory]
    [InlineData("fr", "Exploitation", "en ordre")]
    [InlineData("en", "Operation", "fine")]
    public async Task Page_ForAnAdministrator_SaysWhatItNeedsAndCounted(string lang, string title, string fine)
    {
        using var administrator = await TestAccounts.ClientAsync(application, Role.Administrator);

        var page = await new HtmlParser().ParseDocumentAsync(await administrator.GetStringAsync($"/operation?lang={lang}"));

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        var tables = page.QuerySelectorAll("main table");
        Assert.Equal(5, tables[0].QuerySelectorAll("tbody tr").Length);
        Assert.Contains(fine, tables[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(12, tables[1].QuerySelectorAll("tbody tr").Length);
        Assert.Contains("/operation", page.QuerySelector("header, nav")!.ParentElement!.InnerHtml, StringComparison.Ordinal);
    }

    private async Task<HttpClient> WithTokenAsync(TokenScope scope)
    {
        var account = await TestAccounts.AddAsync(application, [Role.Administrator]);
        var token = await TestAccounts.TokenAsync(application, account, TimeSpan.FromDays(1), scope);
        return new HttpClient { BaseAddress = application.Address, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    private static double Value(string metrics, string name) =>
        metrics.Split('\n').Where(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Select(line => double.Parse(line[(name.Length + 1)..], CultureInfo.InvariantCulture)).SingleOrDefault();
}
