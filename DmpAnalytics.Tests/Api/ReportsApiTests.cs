using System.IO.Compression;
using System.Net;
using System.Text.Json;
using DmpAnalytics.Reports.Templates;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

public class ReportsApiTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    [Fact]
    public async Task List_InFrench_NamesEveryTemplateAndItsForms()
    {
        using var list = JsonDocument.Parse(await shared.Application.Client.GetStringAsync(new Uri("/api/v1/reports?lang=fr", UriKind.Relative)));

        var templates = list.RootElement.GetProperty("templates").EnumerateArray().ToList();
        Assert.Equal(TemplateCatalog.All.Select(template => template.Id), templates.Select(template => template.GetProperty("id").GetString()));
        Assert.Equal("Note d\u2019audit", templates[0].GetProperty("name").GetString());
        Assert.Contains("html", templates[0].GetProperty("formats").EnumerateArray().Select(format => format.GetString()));
    }

    [Theory]
    [InlineData("audit-note.html", "text/html", "Note d\u2019audit")]
    [InlineData("press-sheet.md", "text/markdown", "les nombres à citer")]
    public async Task File_OfATemplate_IsInTheFormAndLanguageAsked(string file, string mediaType, string said)
    {
        using var response = await shared.Application.Client.GetAsync(new Uri($"/api/v1/reports/{file}?programme=dmp&from=2004&to=2014&lang=fr", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"dmpanalytics-{file.Split('.')[0]}-dmp-v1-fr.{file.Split('.')[1]}", response.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains(said, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.html", HttpStatusCode.NotFound)]
    [InlineData("audit-note.exe", HttpStatusCode.NotFound)]
    [InlineData("audit-note", HttpStatusCode.NotFound)]
    [InlineData("audit-note.html?programme=none", HttpStatusCode.NotFound)]
    [InlineData("audit-note.html?at=soon", HttpStatusCode.BadRequest)]
    [InlineData("audit-note.html?colour=red", HttpStatusCode.BadRequest)]
    [InlineData("audit-note.html?from=2014&to=2004", HttpStatusCode.BadRequest)]
    public async Task File_ThatCannotBe_IsRefused(string file, HttpStatusCode status)
    {
        using var response = await shared.Application.Client.GetAsync(new Uri("/api/v1/reports/" + file, UriKind.Relative));

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Zip_OfATemplate_HasTheReportItsDataAndItsReadMe()
    {
        await using var bytes = await shared.Application.Client.GetStreamAsync(new Uri("/api/v1/reports/press-sheet.zip?programme=dmp&lang=fr", UriKind.Relative));
        using var zip = new ZipArchive(bytes, ZipArchiveMode.Read);

        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        Assert.Superset(
            new HashSet<string>(["LISEZMOI.md", "report.html", "report.md", "numbers.csv", "chart-1-adoption.csv", "table-1.csv", "metadata.json", "definitions.csv", "sources.csv"]),
            names.ToHashSet());
        using var reader = new StreamReader(zip.GetEntry("numbers.csv")!.Open());
        Assert.Contains("cost_per_active_dossier", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }
}
