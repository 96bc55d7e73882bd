using AngleSharp;
using AngleSharp.Dom;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Html;
using DmpAnalytics.Reports;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Export.Formats.Html;

public class HtmlReportTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Hostile = "<script>alert(1)</script> \"><img src=x onerror=alert(1)> =cmd|'/c calc'!A1 | [x](javascript:alert(1)) `a` **b";

    private static readonly Question Decade = new() { Programme = "dmp", From = Period.OfYear(2004), To = Period.OfYear(2014) };

    [Fact]
    public async Task Page_OfTheAuditNote_SaysEveryPartAsTheDocumentDoes()
    {
        var document = await FillAsync(ReportFilling.Of(AuditNote.Template, Decade, Language.Fr));
        var page = await ReadAsync(document);

        Assert.Equal(document.Title, page.Title);
        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(
            document.Parts.OfType<CardPart>().Select(card => (card.Label, card.Value)),
            page.QuerySelectorAll(".cards > div").Select(card => (card.QuerySelector("dt")!.TextContent, card.QuerySelector(".value")!.TextContent)));
        Assert.Equal(document.Parts.OfType<HeadingPart>().Select(part => part.Text), page.QuerySelectorAll("[id^='h-']").Select(heading => heading.TextContent));
        Assert.Equal(document.Notes, page.QuerySelectorAll(".notes li").Select(note => note.TextContent.Replace(" ↩", "", StringComparison.Ordinal).TrimEnd()));
        foreach (var table in document.Parts.OfType<TablePart>())
        {
            var shown = page.QuerySelectorAll("table").Single(each => each.QuerySelector("caption")!.TextContent.StartsWith(table.Caption, StringComparison.Ordinal));
            Assert.Equal(
                table.Rows.Select(row => string.Join('|', row.Select(cell => cell.Text))),
                shown.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        }
    }

    [Fact]
    public async Task Lists_WithinLists_StandWithinTheirEntries()
    {
        var document = await FillAsync(new()
        {
            Title = "x",
            Language = Language.Fr,
            Parameters = Decade,
            Blocks = [new TextBlock("1. un\n   - a\n   - b\n     1. alpha\n2. deux\n\n- trois\n\nfin") { Id = "a" }],
        });
        var page = await ReadAsync(document);

        Assert.Equal(["un", "deux"], page.QuerySelectorAll("main > ol > li, main > article > ol > li").Select(entry => entry.FirstChild!.TextContent));
        Assert.Equal(["a", "b"], page.QuerySelectorAll("main ol > li > ul > li").Select(entry => entry.FirstChild!.TextContent));
        Assert.Equal("alpha", page.QuerySelector("ol ul ol > li")!.TextContent.Trim());
        Assert.Contains("trois", page.QuerySelectorAll("main > ul > li, main > article > ul > li").Select(entry => entry.TextContent.Trim()));
    }

    [Fact]
    public async Task Block_InAnotherLanguage_SpeaksItAndSaysSo()
    {
        var document = await FillAsync(new()
        {
            Title = "x",
            Language = Language.Fr,
            Parameters = Decade,
            Blocks =
            [
                new NumberBlock("spend_to_date") { Id = "a" },
                new NumberBlock("cost_per_dossier") { Id = "b", Language = Language.En, Parameters = new() { At = Period.Parse("2012-06-30") } },
                new ChartBlock("explore", [KeyValuePair.Create("show", "dossiers_created"), KeyValuePair.Create("programmes", "ameli"), KeyValuePair.Create("chart", "area")]) { Id = "c", Language = Language.En },
            ],
        });
        var page = await ReadAsync(document);

        Assert.Equal("en", Assert.Single(page.QuerySelectorAll(".cards > [lang]")).GetAttribute("lang"));
        Assert.Contains("€1,329.11", page.QuerySelector(".cards > [lang]")!.TextContent, StringComparison.Ordinal);
        var view = Assert.Single(document.Parts.OfType<ChartPart>()).Model;
        Assert.Equal(Language.En, view.Language);
        Assert.Equal("ameli", Assert.Single(view.Asked!.Request.Values("programmes")));
        Assert.DoesNotContain("dmp", view.Panels.SelectMany(panel => panel.Series).Select(series => series.Id.Split('.')[^1]));
    }

    [Fact]
    public async Task Forms_WithDataThatALicenceForbidsToCopy_AreRefusedAndLeftOutOfTheZip()
    {
        var document = await FillAsync(ReportFilling.Of(PressSheet.Template, Decade, Language.Fr));
        var forbidden = document with { Sources = [document.Sources[0] with { Licence = "Tous droits réservés" }, .. document.Sources[1..]] };

        Assert.Null(ReportFormats.Find("xlsx")!.Forbidding(document));
        Assert.Equal(forbidden.Sources[0], ReportFormats.Find("xlsx")!.Forbidding(forbidden));
        Assert.Equal(forbidden.Sources[0], ReportFormats.Find("evidence.zip")!.Forbidding(forbidden));
        Assert.Null(ReportFormats.Find("docx")!.Forbidding(forbidden));
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(await ReportFormats.Find("zip")!.WriteAsync!(forbidden, CancellationToken.None)));
        Assert.DoesNotContain(zip.Entries, entry => entry.Name.EndsWith(".xlsx", StringComparison.Ordinal) || entry.Name == "numbers.csv");
        Assert.Contains(zip.Entries, entry => entry.Name == "report.docx");
    }

    [Fact]
    public async Task Chart_OfThePage_IsDrawnWithItsWordsAndItsTable()
    {
        var document = await FillAsync(ReportFilling.Of(AuditNote.Template, Decade, Language.En));
        var page = await ReadAsync(document);

        var charts = document.Parts.OfType<ChartPart>().ToList();
        var figures = page.QuerySelectorAll("figure.chart").ToList();
        Assert.Equal(charts.Count, figures.Count);
        Assert.All(charts.Zip(figures), pair =>
        {
            var drawing = pair.Second.QuerySelector("svg[role=img]")!;
            Assert.Equal(pair.First.Model.Title, drawing.QuerySelector("title")!.TextContent);
            Assert.Equal(pair.First.Model.Alt, drawing.QuerySelector("desc")!.TextContent);
            Assert.Equal(
                pair.First.Model.Table.Rows.Select(row => string.Join('|', row)),
                pair.Second.QuerySelector("table")!.QuerySelectorAll("tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent))));
        });
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(element => element.Id));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task Page_LoadsNothing()
    {
        var document = await FillAsync(ReportFilling.Of(AuditNote.Template, Decade, Language.Fr));
        var page = await ReadAsync(document);

        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, embed, [src], [onload], [style]"));
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_ThatIsHostile_IsTextInEveryForm()
    {
        var document = await FillAsync(new()
        {
            Title = Hostile,
            Language = Language.En,
            Parameters = Decade,
            Blocks = [new HeadingBlock(1, Hostile) { Id = "a" }, new TextBlock(Hostile) { Id = "b" }, new ChartBlock(Hostile, []) { Id = "c" }, new NumberBlock(Hostile) { Id = "d" }],
        });
        var page = await ReadAsync(document);

        Assert.Empty(page.QuerySelectorAll("script, img, [onerror]"));
        Assert.DoesNotContain(page.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("javascript", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(document.Title, page.QuerySelector("h1")!.TextContent);
        var markdown = System.Text.Encoding.UTF8.GetString(MarkdownReport.Of(document));
        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?<!\\)\]\(javascript", markdown);
    }

    [Fact]
    public async Task Markdown_OfTheAuditNote_SaysTheNumbersOfTheDocument()
    {
        var document = await FillAsync(ReportFilling.Of(AuditNote.Template, Decade, Language.Fr));

        var markdown = System.Text.Encoding.UTF8.GetString(MarkdownReport.Of(document)).Replace("\\", "", StringComparison.Ordinal);

        Assert.All(document.Parts.OfType<CardPart>(), card => Assert.Contains(card.Value, markdown, StringComparison.Ordinal));
        Assert.All(document.Parts.OfType<TablePart>().SelectMany(table => table.Rows).SelectMany(row => row), cell => Assert.Contains(cell.Text, markdown, StringComparison.Ordinal));
        Assert.All(document.Parts.OfType<ChartPart>().SelectMany(chart => chart.Model.Table.Rows), row => Assert.Contains(string.Join(" | ", row).Replace("&", "&amp;", StringComparison.Ordinal), markdown, StringComparison.Ordinal));
        Assert.Contains($"[^{document.Notes.Length}]: ", markdown, StringComparison.Ordinal);
    }

    private static async Task<IDocument> ReadAsync(ReportDocument document) =>
        await BrowsingContext.New().OpenAsync(response => response.Content(System.Text.Encoding.UTF8.GetString(HtmlReport.Of(document))));

    private Task<ReportDocument> FillAsync(Report report) =>
        shared.Application.Services.GetRequiredService<ReportFilling>().FillAsync(report, "http://site.example", CancellationToken.None);
}
