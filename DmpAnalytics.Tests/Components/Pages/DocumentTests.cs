using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using DmpAnalytics.Accounts;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Drafts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Documents of sources come from anywhere, and are served so that nothing in them can act.</summary>
public class DocumentTests
{
    [Fact]
    public async Task Document_OfASource_IsServedWithoutAnyRightAndLinkedAtItsPage()
    {
        await using var application = await TestApplication.StartAsync();
        var reader = application.Store.Reader;
        var reference = await reader.ReferenceAsync(1, CancellationToken.None);
        var figure = (await reader.ListFiguresAsync(null, null, 1, CancellationToken.None)).First(each => each.Locator.Contains("p. ", StringComparison.Ordinal));
        var desk = application.Services.GetRequiredService<SourceDesk>();
        var (page, _) = await desk.AttachAsync(figure.Source, reference, File("page.html", "<!doctype html><script>alert(1)</script>"), Actor.CommandLine, CancellationToken.None);
        var (pdf, _) = await desk.AttachAsync(figure.Source, reference, File("rapport annuel.pdf", "%PDF-1.7"), Actor.CommandLine, CancellationToken.None);

        using var html = await application.Client.GetAsync($"/documents/{page!.Sha256}");
        using var report = await application.Client.GetAsync($"/documents/{pdf!.Sha256}");
        using var none = await application.Client.GetAsync($"/documents/{new string('0', 64)}");
        var shown = await application.Client.GetStringAsync($"/figures/{figure.Id}?lang=fr");

        Assert.Contains("sandbox; default-src 'none'", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("text/html", html.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/pdf", report.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", report.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains($"/documents/{pdf.Sha256}#page=", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WayIn_ForAStranger_IsClosed()
    {
        await using var application = await TestApplication.StartAsync();
        using var stranger = TestAccounts.Stranger(application);
        using var auditor = await TestAccounts.ClientAsync(application, Role.Auditor);

        foreach (var address in (string[])["/import", "/import/abc", "/import/abc/marked/0.csv", "/import/mappings/x.json"])
        {
            using var answer = await stranger.GetAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        }

        foreach (var address in (string[])["/import/upload", "/import/undo", "/import/mappings", "/import/abc/files", "/import/abc/documents", "/sources/abc/documents"])
        {
            foreach (var client in (HttpClient[])[stranger, auditor])
            {
                using var answer = await client.PostAsync(address, new FormUrlEncodedContent([new("import", "1"), new("reason", "x")]));
                Assert.False(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            }
        }

        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Document_AttachedOnThePageOfItsSource_IsShownAtOnceToEverybody()
    {
        await using var application = await TestApplication.StartAsync();
        using var contributor = await TestAccounts.ClientAsync(application, Role.Contributor);
        var source = (await application.Store.Reader.ReferenceAsync(1, CancellationToken.None)).Sources[0].Id;
        var before = await application.Client.GetStringAsync($"/sources/{source}?lang=fr");
        var form = await new HtmlParser().ParseDocumentAsync(await contributor.GetStringAsync($"/sources/{source}?lang=fr"));

        using var answer = await SendAsync(contributor, source, Token(form), "%PDF-1.7");
        using var wrong = await SendAsync(contributor, source, Token(form), "MZ, a program");
        using var forged = await SendAsync(contributor, source, "", "%PDF-1.7");
        var told = await contributor.GetStringAsync(answer.Headers.Location + "&lang=fr");
        var after = await application.Client.GetStringAsync($"/sources/{source}?lang=fr");

        Assert.DoesNotContain("rapport.pdf", before, StringComparison.Ordinal);
        Assert.DoesNotContain("type=\"file\"", before, StringComparison.Ordinal);
        Assert.Contains("Le document est joint", told, StringComparison.Ordinal);
        Assert.EndsWith("told=document_wrong_type", wrong.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("told=stale_form", forged.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("rapport.pdf", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutItsToken_ChangesNothing()
    {
        await using var application = await TestApplication.StartAsync();
        using var contributor = await TestAccounts.ClientAsync(application, Role.Contributor);

        using var answer = await contributor.PostAsync("/import/undo", new FormUrlEncodedContent([new("import", "1"), new("reason", "x")]));

        Assert.EndsWith("told=stale_form", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    private static string Token(AngleSharp.Dom.IParentNode page) => page.QuerySelector("form[action*=documents] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string source, string token, string text) => client.PostAsync(
        $"/sources/{source}/documents",
        new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", "rapport.pdf" } });

    private static ImportFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
