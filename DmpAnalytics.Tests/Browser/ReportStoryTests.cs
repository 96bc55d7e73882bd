using DmpAnalytics.Accounts;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Tests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>A report is written, approved, and says when a number has moved.</summary>
[Collection(BrowserTests.Name)]
public class ReportStoryTests(Testing.Browser browser)
{
    [Fact]
    public async Task Report_AfterItsApproval_TellsWhatMovedUntilItIsDecided()
    {
        await using var application = await TestApplication.StartAsync();
        await using var author = await browser.VisitAsync(new(application.Address.ToString()));
        await TestAccounts.SignInAsync(application, author, Role.Contributor);
        var page = author.Page;

        // Kept from a template, written on: a text with a live number, moved up by keyboard, saved.
        await author.GoAsync("/reports/press-sheet?programme=dmp&to=2012-06-30&lang=fr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder comme rapport" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Blocs" })).ToBeVisibleAsync();
        var id = new Uri(page.Url).AbsolutePath.Split('/')[2];
        await page.GetByLabel("Ajouter un bloc").SelectOptionAsync("Text");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).ClickAsync();
        var added = page.Locator(".blocks > li").Last;
        await added.GetByLabel("Texte, en Markdown").FillAsync("Chaque dossier a coûté");
        await added.GetByLabel("Insérer un nombre").SelectOptionAsync("cost_per_dossier");
        await added.GetByRole(AriaRole.Button, new() { Name = "Insérer" }).ClickAsync();
        await Assertions.Expect(added.GetByLabel("Texte, en Markdown")).ToHaveValueAsync("Chaque dossier a coûté {{cost_per_dossier}}");
        var count = await page.Locator(".blocks > li").CountAsync();
        await added.GetByRole(AriaRole.Button, new() { Name = "Monter" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".blocks > li").Nth(count - 2).GetByLabel("Texte, en Markdown")).ToHaveValueAsync("Chaque dossier a coûté {{cost_per_dossier}}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer une nouvelle version" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Tout est enregistré.").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".preview")).ToContainTextAsync("Chaque dossier a coûté au moins 1\u202F329,11\u202F€");
        await page.HasNoViolationAsync();

        // Nobody else reads it before a reviewer approves.
        Assert.Equal(404, (int)(await application.Client.GetAsync(new Uri($"/reports/{id}", UriKind.Relative))).StatusCode);
        await using (var reviewer = await browser.VisitAsync(new(application.Address.ToString())))
        {
            await TestAccounts.SignInAsync(application, reviewer, Role.Reviewer);
            await reviewer.GoAsync($"/reports/{id}/edit?lang=fr");
            await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Approuver la version" }).ClickAsync();
            await Assertions.Expect(reviewer.Page.GetByText("Version 2 approuvée")).ToBeVisibleAsync();
            Assert.Empty(reviewer.Errors);
        }

        Assert.Contains("1\u202F329,11", await application.Client.GetStringAsync(new Uri($"/api/v1/reports/{id}.md", UriKind.Relative)), StringComparison.Ordinal);

        // The data change: the report keeps its number and says what it would be, and why.
        await application.Store.ImportChangedAsync("dossiers.csv", rows =>
            [.. rows.Select(row => row[1] == "dossiers_created" && row[4] == "158000" ? [.. row[..4], "159000", .. row[5..]] : row)]);
        var moved = await application.Client.GetStringAsync(new Uri($"/api/v1/reports/{id}.md", UriKind.Relative));
        Assert.Contains("au moins 1\u202F329,11\u202F€ → au moins 1\u202F320,75\u202F€ depuis l\u2019approbation.", moved, StringComparison.Ordinal);

        // The author accepts one and keeps the others; both are in the log.
        await author.GoAsync($"/reports/{id}/edit?lang=fr");
        var changes = page.Locator(".change");
        await Assertions.Expect(changes.First).ToBeVisibleAsync();
        await changes.First.GetByRole(AriaRole.Button, new() { Name = "Accepter" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Accepté.")).ToBeAttachedAsync();
        while (await changes.CountAsync() is > 0 and var left)
        {
            await changes.First.GetByRole(AriaRole.Button, new() { Name = "Garder" }).ClickAsync();
            await Assertions.Expect(changes).ToHaveCountAsync(left - 1);
        }

        Assert.DoesNotContain("→", await application.Client.GetStringAsync(new Uri($"/api/v1/reports/{id}.md", UriKind.Relative)), StringComparison.Ordinal);
        var log = await application.Services.GetRequiredService<LogReader>().PageAsync(new(), null, 50, CancellationToken.None);
        Assert.Contains(log.Entries, each => each.Entry.Action == "report_change_accepted" && each.Entry.SubjectId == id);
        Assert.Contains(log.Entries, each => each.Entry.Action == "report_change_kept" && each.Entry.SubjectId == id);
        Assert.Empty(author.Errors);
    }

    [Fact]
    public async Task Blocks_AreDraggedAndAskOtherwiseThanTheirReport()
    {
        await using var application = await TestApplication.StartAsync();
        await using var author = await browser.VisitAsync(new(application.Address.ToString()));
        await TestAccounts.SignInAsync(application, author, Role.Contributor);
        var page = author.Page;
        await author.GoAsync("/reports/press-sheet?programme=dmp&to=2012-06-30&lang=fr");
        await page.GetByRole(AriaRole.Button, new() { Name = "Garder comme rapport" }).ClickAsync();
        var blocks = page.Locator(".blocks > li");
        await Assertions.Expect(blocks.Nth(2)).ToBeVisibleAsync();

        // A number is taken by its heading and let go over the text before it, which moves down.
        await DragAsync(page, blocks.Nth(2), blocks.Nth(1));
        var names = page.Locator(".blocks > li .head strong");
        await Assertions.Expect(names.Nth(1)).ToHaveTextAsync("2. Nombre");
        await Assertions.Expect(names.Nth(2)).ToHaveTextAsync("3. Texte");

        // A view of Explore, by its address, in another language.
        await page.GetByLabel("Ajouter un bloc").SelectOptionAsync("Chart");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter", Exact = true }).ClickAsync();
        var chart = blocks.Last;
        await chart.GetByRole(AriaRole.Combobox, new() { Name = "Graphique" }).SelectOptionAsync("explore");
        await chart.GetByLabel("Adresse de la vue").FillAsync(application.Address + "explore?show=dossiers_created&programmes=ameli&chart=area");
        await chart.GetByLabel("Adresse de la vue").PressAsync("Tab");
        await Assertions.Expect(chart.GetByLabel("Adresse de la vue")).ToHaveValueAsync("/explore?show=dossiers_created&programmes=ameli&chart=area");
        await chart.GetByText("Demande la même chose que le rapport").Or(chart.GetByText("Demande autre chose que le rapport")).ClickAsync();
        await chart.GetByLabel("Langue").SelectOptionAsync("en");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer une nouvelle version" }).ClickAsync();
        await Assertions.Expect(page.Locator(".preview [lang=en] figure")).ToContainTextAsync("Records created");
        await page.HasNoViolationAsync();
        Assert.Empty(author.Errors);
    }

    /// <summary>As a hand does it: pressed, moved over, let go.</summary>
    private static async Task DragAsync(IPage page, ILocator from, ILocator over)
    {
        await over.EvaluateAsync("block => scrollTo(0, block.getBoundingClientRect().top + scrollY - 200)");
        var (start, end) = ((await from.Locator(".head strong").BoundingBoxAsync())!, (await over.Locator(".head strong").BoundingBoxAsync())!);
        await page.Mouse.MoveAsync(start.X + 10, start.Y + 10);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(start.X + 20, start.Y, new() { Steps = 5 });
        await page.Mouse.MoveAsync(end.X + 20, end.Y + 10, new() { Steps = 10 });
        await page.Mouse.UpAsync();
    }
}
