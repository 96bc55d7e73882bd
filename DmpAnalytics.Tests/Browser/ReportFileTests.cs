using System.Text;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats.Html;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class ReportFileTests(Testing.Browser browser, SharedApplication shared)
{
    [Theory]
    [InlineData("audit-note", Language.Fr, false, 1440)]
    [InlineData("comparison", Language.En, true, 390)]
    public async Task Page_OfAReport_HasNoViolationAndLoadsNothing(string template, Language language, bool isDark, int width)
    {
        var document = await FillAsync(template, language);
        using var folder = new TestFolder();
        var file = folder["report.html"];
        await File.WriteAllBytesAsync(file, HtmlReport.Of(document));
        await using var visit = await browser.VisitAsync(new(shared.Application.Address.ToString()) { IsDark = isDark, Width = width });
        var requests = 0;
        visit.Page.Request += (_, _) => requests++;

        await visit.GoAsync(new Uri(file).AbsoluteUri);
        await visit.OpenAllAsync();
        await visit.Page.HasNoViolationAsync();

        Assert.Equal(1, requests);
        Assert.Equal(0, await visit.OverflowAsync());
    }

    [Fact]
    public async Task Pdf_OfAReport_IsTaggedWithLanguageAndTitle()
    {
        var format = ReportFormats.Find("pdf")!;
        Assert.True(format.IsAvailable());

        var bytes = await format.WriteAsync!(await FillAsync("press-sheet", Language.Fr), CancellationToken.None);

        var pdf = Encoding.Latin1.GetString(bytes);
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", pdf, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
        Assert.Contains("/Lang (fr)", pdf, StringComparison.Ordinal);
        Assert.Contains("/Title", pdf, StringComparison.Ordinal);
        Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
    }

    private async Task<ReportDocument> FillAsync(string template, Language language) => await shared.Application.Services.GetRequiredService<ReportFilling>().FillAsync(
        ReportFilling.Of(TemplateCatalog.Find(template)!, new Question { Programme = "dmp", From = Period.OfYear(2004), To = Period.OfYear(2014) }, language),
        "http://site.example",
        CancellationToken.None);
}
