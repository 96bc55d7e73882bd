using System.Text;
using DmpAnalytics.Accounts;
using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>A contributor brings files in as French administrations write them.</summary>
[Collection(BrowserTests.Name)]
public class ImportStoryTests(Testing.Browser browser)
{
    private const string Overview = "/?scope=operator&at=2016-12-31&bounds=true&lang=fr";

    private const string Spending =
        "Dépenses de l’opérateur;;;;\r\n"
        + "Programme;Période;Périmètre;Dépenses;Emplacement\r\n"
        + "DMP;déc. 2013;operator;1 343 642,44 €;p. 27\r\n"
        + "DMP;1er semestre 2016;operator;2 500 000,00 €;p. 27\r\n"
        + "DMP;32/12/2015;operator;1 200 000,00 €;p. 28\r\n"
        + "DMP;2e semestre 2016;operator;environ deux;p. 28\r\n";

    static ImportStoryTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public async Task Contributor_WithAWindowsFile_AnswersMendsComparesCommitsAndTakesItBack()
    {
        await using var application = await TestApplication.StartAsync();
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));
        await TestAccounts.SignInAsync(application, visit, Role.Contributor);
        var page = visit.Page;
        await visit.GoAsync(Overview);
        var before = await page.Locator("main span.number").AllInnerTextsAsync();

        // Sent as it is; one thing is asked: who says it.
        await SendAsync(page, "dépenses.csv", Encoding.GetEncoding(1252).GetBytes(Spending));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sources", Exact = true })).ToBeVisibleAsync();
        await page.GetByLabel("Une source enregistrée").SelectOptionAsync("acuite_2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser cette source" }).ClickAsync();

        // Two errors: the file comes back marked, is mended, and what was said of it holds.
        await Assertions.Expect(page.GetByText("Erreurs\u202F: 2.")).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "écrit comme il l’était" }).ClickAsync());
        var marked = await File.ReadAllBytesAsync(await download.PathAsync());
        var mended = Encoding.GetEncoding(1252).GetString(marked)
            .Replace("32/12/2015", "31/12/2015", StringComparison.Ordinal).Replace("environ deux", "env. 2 000 000 €", StringComparison.Ordinal);
        await page.Locator("input[name=files]").First.SetInputFilesAsync(new FilePayload { Name = download.SuggestedFilename, MimeType = "text/csv", Buffer = Encoding.GetEncoding(1252).GetBytes(mended) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer le fichier corrigé" }).First.ClickAsync();

        // The difference, before anything is written; the button says what it will do.
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Différences et validation" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("1\u202F343\u202F642,44\u202F€")).ToBeVisibleAsync();
        Assert.Equal(1, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer maintenant\u202F: nouveaux\u202F: 4" }).ClickAsync();
        await Assertions.Expect(page.GetByText("C’est l’import 2")).ToBeVisibleAsync();

        await visit.GoAsync(Overview);
        Assert.NotEqual(before, await page.Locator("main span.number").AllInnerTextsAsync());

        await visit.GoAsync("/import?lang=fr");
        await page.GetByRole(AriaRole.Link, new() { Name = "Annuler l’import 2…" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Énoncés qui ne compteront plus\u202F: 4.")).ToBeVisibleAsync();
        await page.GetByLabel("Pourquoi\u202F?").FillAsync("Un essai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler l’import 2" }).ClickAsync();
        await Assertions.Expect(page.GetByText("L’import a été annulé.")).ToBeVisibleAsync();

        await visit.GoAsync(Overview);
        Assert.Equal(before, await page.Locator("main span.number").AllInnerTextsAsync());
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task OpenDataExport_AfterUpload_IsInWithThreeClicks()
    {
        await using var application = await TestApplication.StartAsync();
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));
        await TestAccounts.SignInAsync(application, visit, Role.Contributor);
        var page = visit.Page;
        var export = "\uFEFFDate;Nombre de DMP créés;Commentaire\r\n31/01/1999;1 012;provisoire\r\n28/02/1999;2 345;\r\n31/03/1999;13 456;\r\n";

        await SendAsync(page, "dmp-ouverts.csv", Encoding.UTF8.GetBytes(export));
        await page.GetByLabel("Une source enregistrée").SelectOptionAsync("acuite_2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser cette source" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Importer maintenant\u202F: nouveaux\u202F: 3" }).ClickAsync();

        await Assertions.Expect(page.GetByText("C’est l’import 2")).ToBeVisibleAsync();
        Assert.Equal(2, await application.Store.Reader.LatestVersionAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Draft_LeftAndOpenedAgain_IsAsItWasLeftAndAccessible()
    {
        await using var application = await TestApplication.StartAsync();
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));
        var account = await TestAccounts.SignInAsync(application, visit, Role.Contributor);
        var page = visit.Page;
        await SendAsync(page, "dépenses.csv", Encoding.GetEncoding(1252).GetBytes(Spending));
        await page.GetByLabel("Une source enregistrée").SelectOptionAsync("acuite_2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "Utiliser cette source" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Erreurs\u202F: 2.")).ToBeVisibleAsync();
        var address = new Uri(page.Url).AbsolutePath;

        await using var other = await browser.VisitAsync(new(application.Address.ToString()) { Width = 390, IsDark = true, Locale = "en-GB" });
        await other.Page.Context.AddCookiesAsync([Cookie(application, account)]);
        foreach (var step in (string[])["", "?step=reading", "?step=sources", "?step=difference"])
        {
            await other.GoAsync(address + step);
            await Assertions.Expect(other.Page.Locator("#step")).ToBeVisibleAsync();
            await other.OpenAllAsync();
            await CheckAsync(other, address + step);
        }

        await other.GoAsync("/import");
        await CheckAsync(other, "/import");
        Assert.Empty(other.Errors);
    }

    private static async Task CheckAsync(Visit visit, string place)
    {
        await visit.Page.HasNoViolationAsync(place);
        Assert.True(await visit.OverflowAsync() <= 0, $"{place} is wider than its window: {await visit.WidestAsync()}");
    }

    private static Cookie Cookie(TestApplication application, Account account)
    {
        var cookie = TestAccounts.Session(application, account);
        return new() { Name = cookie.Name, Value = cookie.Value, Url = application.Address.ToString(), HttpOnly = true };
    }

    private static async Task SendAsync(IPage page, string name, byte[] bytes)
    {
        await page.GotoAsync("/import?lang=fr", new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("input[name=files]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer et lire" }).ClickAsync();
    }
}
