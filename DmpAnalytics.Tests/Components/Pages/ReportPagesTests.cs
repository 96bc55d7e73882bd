using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using DmpAnalytics.Accounts;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Components.Pages;

public class ReportPagesTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Fact]
    public async Task List_InFrench_LeadsToEveryTemplate()
    {
        var page = await ReadAsync("/reports?lang=fr");

        Assert.Equal("Rapports", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(TemplateCatalog.All.Select(template => $"/reports/{template.Id}?lang=fr"), page.QuerySelectorAll(".templates a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Template_ForAQuestion_ShowsTheReportAndItsForms()
    {
        var page = await ReadAsync("/reports/audit-note?programme=dmp&from=2004&to=2014&lang=fr");

        Assert.Contains("2004–2014", page.QuerySelector(".report h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ReportFormats.All.Where(format => format.IsAvailable()).Select(format => $"/api/v1/reports/audit-note.{format.Extension}?programme=dmp&from=2004&to=2014&lang=fr"),
            page.QuerySelectorAll(".formats li a").Select(link => link.GetAttribute("href")));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Contributor_SchedulesFilesOnThePageOfAReport_AndOthersSeeNothingOfIt()
    {
        await using var application = await TestApplication.StartAsync();
        var account = await TestAccounts.AddAsync(application, [Role.Contributor]);
        using var contributor = new FormBrowser(application);
        contributor.Cookies.Add(application.Address, TestAccounts.Session(application, account));
        const string Page = "/reports/press-sheet?programme=dmp&to=2012-06-30&lang=fr";

        await contributor.GoAsync(Page);
        Assert.Contains("aucun dossier", contributor.Text, StringComparison.Ordinal);
        await contributor.SendAsync("rhythm", ("rhythm", "weekly"), ("act", "add"));
        Assert.Contains("choisir au moins une forme", contributor.Text, StringComparison.Ordinal);
        await contributor.SendAsync("rhythm", ("rhythm", "weekly"), ("formats", "docx"), ("act", "add"));
        Assert.Contains("chaque lundi", contributor.Page.QuerySelector(".schedules")!.TextContent, StringComparison.Ordinal);
        await contributor.SendAsync("pause", ("act", "pause"));
        Assert.Contains("Suspendu.", contributor.Page.QuerySelector(".schedules")!.TextContent, StringComparison.Ordinal);
        await contributor.SendAsync("remove", ("act", "remove"));
        Assert.Null(contributor.Page.QuerySelector(".schedules"));

        var log = await application.Services.GetRequiredService<LogReader>().PageAsync(new(), null, 10, CancellationToken.None);
        Assert.Equal(["report_schedule_removed", "report_schedule_paused", "report_scheduled"], log.Entries.Take(3).Select(each => each.Entry.Action));
        Assert.DoesNotContain("id=\"schedules\"", await application.Client.GetStringAsync(new Uri(Page, UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/nothing", HttpStatusCode.NotFound)]
    [InlineData("/reports/audit-note?programme=none", HttpStatusCode.NotFound)]
    [InlineData("/reports/audit-note?from=soon", HttpStatusCode.BadRequest)]
    public async Task Template_ThatCannotBeFilled_IsTold(string address, HttpStatusCode status)
    {
        using var response = await shared.Application.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Perimeter_OfAnotherProgramme_IsLeft()
    {
        using var response = await shared.Application.Client.GetAsync(new Uri("/reports/press-sheet?programme=uk_npfit&scope=direct", UriKind.Relative));

        Assert.Equal("/reports/press-sheet?programme=uk_npfit", response.RequestMessage!.RequestUri!.PathAndQuery);
    }

    private async Task<IDocument> ReadAsync(string address)
    {
        var html = await shared.Application.Client.GetStringAsync(new Uri(address, UriKind.Relative));
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }
}
