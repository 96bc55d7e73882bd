using System.IO.Compression;
using System.Net;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Figures that were expected and have not come are told wherever a number of the programme is shown.</summary>
public sealed class OverdueTests
{
    private const string French = "chiffres étaient attendus pour";
    private const string English = "figures were expected for";

    [Fact]
    public async Task ProgrammeWithOverdueFigures_OnPagesFramesAndFiles_SaysSo()
    {
        await using var application = await ExpectingAsync("dmp", "2021-Q1");

        foreach (var address in new[] { "/", "/explore", "/explain/cost_per_active_dossier", "/embed/cost_per_dossier", "/compare" })
        {
            Assert.Contains(French, await TextAsync(application, address, "fr"), StringComparison.Ordinal);
            Assert.Contains(English, await TextAsync(application, address, "en"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ProgrammeWithOverdueFigures_InAnArchive_SaysSoInTheReadMe()
    {
        await using var application = await ExpectingAsync("dmp", "2021-Q1");

        await using var bytes = await application.Client.GetStreamAsync(new Uri("/download/charts/cost_per_dossier.zip?lang=en", UriKind.Relative));
        await using var archive = new ZipArchive(bytes);
        using var readMe = new StreamReader(archive.Entries.Single(entry => entry.Name.StartsWith("README", StringComparison.OrdinalIgnoreCase)).Open());

        Assert.Contains(English, await readMe.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OverdueFigures_AsKnownBeforeTheyWereDue_AreNotMissed()
    {
        await using var application = await ExpectingAsync("dmp", "2021-Q1");

        Assert.DoesNotContain("were expected for", await TextAsync(application, "/?known=2021-03-31", "en"), StringComparison.Ordinal);
        Assert.Contains(English, await TextAsync(application, "/?known=2021-04-01", "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgrammeWithoutExpectedFigures_IsNotCalledOverdue()
    {
        await using var application = await ExpectingAsync("mon_espace_sante", "2021-Q1");

        Assert.DoesNotContain("were expected for", await TextAsync(application, "/", "en"), StringComparison.Ordinal);
    }

    private static async Task<TestApplication> ExpectingAsync(string programme, string expected)
    {
        var application = await TestApplication.StartAsync();
        await application.Store.ImportChangedAsync(
            "programmes.csv", rows => [[.. rows[0], "next_expected"], .. rows.Skip(1).Select(row => (string[])[.. row, row[0] == programme ? expected : ""])]);
        return application;
    }

    private static async Task<string> TextAsync(TestApplication application, string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await application.Client.SendAsync(request);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
