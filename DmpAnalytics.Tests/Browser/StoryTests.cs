using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DmpAnalytics.Tests.Export;
using DmpAnalytics.Tests.Testing;
using Microsoft.Playwright;

namespace DmpAnalytics.Tests.Browser;

/// <summary>The three readers and what each leaves with, by what stands on the screens and nothing else.</summary>
[Collection(BrowserTests.Name)]
public partial class StoryTests(Testing.Browser browser, SharedApplication shared)
{
    private const string Thin = "\u202F";
    private const string Operator = "Opérateur (GIP-DMP puis ASIP Santé), part DMP";
    private const string AllPayers = "Tous financeurs depuis 2004 (document CNQCS)";

    private readonly string address = shared.Application.Address.ToString();

    [Fact]
    public async Task Auditor_AsksWhy187And500Differ_LeavesWithACalculationThatComesOutToTheCent()
    {
        await using var visit = await browser.VisitAsync(new(address));
        var page = visit.Page;
        await visit.GoAsync("/");
        await page.GetByLabel("Au", new() { Exact = true }).FillAsync("2014-01-02");
        await page.GetByLabel("Rapporté aux").SelectOptionAsync(new SelectOptionValue { Label = "dossiers créés" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Afficher" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("at=2014-01-02", StringComparison.Ordinal));

        var perimeters = page.GetByRole(AriaRole.Region, new() { Name = "La même question sous chaque périmètre" });
        await Assertions.Expect(perimeters).ToContainTextAsync("Chacun est vrai de ce qu’il couvre");
        var (narrow, wide) = (RowOf(perimeters, Operator), RowOf(perimeters, AllPayers));
        await Assertions.Expect(wide).ToContainTextAsync($"500{Thin}000{Thin}000{Thin}€");

        // Beside the page: what is inside the 187 million.
        await narrow.GetByRole(AriaRole.Link, new() { Name = $"187{Thin}000{Thin}000{Thin}€" }).ClickAsync();
        var panel = page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(panel).ToContainTextAsync("Fiche de calcul");
        foreach (var amount in (string[])["64", "90", "60", "24", "13"])
            await Assertions.Expect(panel).ToContainTextAsync($"{amount}{Thin}000{Thin}000{Thin}€");
        await Assertions.Expect(panel).ToContainTextAsync("Cour des comptes");
        await Assertions.Expect(panel).ToContainTextAsync("spend.csv");
        await page.Keyboard.PressAsync("Escape");

        // The two costs, each exported and computed again from the file alone.
        Assert.Equal(447.36m, await CostAsync(visit, narrow));
        await page.GoBackAsync();
        await Assertions.Expect(wide).ToBeVisibleAsync();
        Assert.Equal(1196.14m, await CostAsync(visit, wide));

        // Says who? The source of the 500 million, and what else it claims.
        await page.GetByRole(AriaRole.Article).Locator("tbody tr").Filter(new() { HasText = $"500{Thin}000{Thin}000{Thin}€" }).First.GetByRole(AriaRole.Link, new() { Name = "spend.csv" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/figures/f", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Main).Locator("a[href^='/sources/']").First.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/sources/", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync($"500{Thin}000{Thin}000{Thin}€");
        Assert.Empty(visit.Errors);
    }

    [Fact]
    public async Task Journalist_QuotesAChart_AndTheLinkLaterSaysWhatChanged()
    {
        await using var application = await TestApplication.StartAsync();
        await using var visit = await browser.VisitAsync(new(application.Address.ToString()));
        var page = visit.Page;
        await visit.GoAsync("/");
        var chart = page.Locator("figure").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { NameRegex = new("dossiers créés, dont") }) }).First;
        var title = await chart.GetByRole(AriaRole.Heading).First.InnerTextAsync();

        await chart.GetByText("Télécharger", new() { Exact = true }).ClickAsync();
        var png = await DownloadAsync(page, chart.GetByRole(AriaRole.Button, new() { Name = "PNG" }));
        var svg = XDocument.Parse(Encoding.UTF8.GetString(await DownloadAsync(page, chart.GetByRole(AriaRole.Button, new() { Name = "SVG" }))));
        await chart.GetByText("Citer", new() { Exact = true }).ClickAsync();
        var sentence = await chart.Locator(".copied").Filter(new() { HasText = "En une phrase" }).Locator(".passage").InnerTextAsync();
        var citation = await chart.Locator(".copied").Filter(new() { HasText = "Citation complète" }).Locator(".passage").InnerTextAsync();
        var frozen = await chart.Locator(".copied").Filter(new() { Has = page.GetByText("Lien figé", new() { Exact = true }) }).Locator(".address").InnerTextAsync();

        Assert.True(png.Length > 20_000, $"{png.Length} bytes");
        var words = string.Join(' ', svg.Descendants().Where(each => each.Name.LocalName == "text").Select(each => each.Value));
        foreach (var said in (string[])[title[..30], $"Source{Thin}:", "data=1"]) Assert.Contains(said, words, StringComparison.Ordinal);
        foreach (var caveat in await chart.GetByRole(AriaRole.List, new() { Name = "Notes" }).GetByRole(AriaRole.Listitem).AllInnerTextsAsync())
            Assert.Contains(caveat[..20], words, StringComparison.Ordinal);
        Assert.StartsWith(title, sentence, StringComparison.Ordinal);
        foreach (var said in (string[])[$"Réserves{Thin}:", $"Source{Thin}:", "data=1"]) Assert.Contains(said, sentence, StringComparison.Ordinal);
        Assert.Contains(frozen, citation, StringComparison.Ordinal);

        await application.Store.ImportChangedAsync("dossiers.csv", rows =>
            [.. rows.Select(row => row[1] == "dossiers_created" && row[4] == "158000" ? [.. row[..4], "159000", .. row[5..]] : row)]);
        await using var reader = await browser.VisitAsync(new(application.Address.ToString()));
        await reader.GoAsync(frozen);
        var banner = reader.Page.Locator(".frozen");

        await Assertions.Expect(banner).ToContainTextAsync("Révisé depuis.");
        await Assertions.Expect(banner).ToContainTextAsync($"3{Thin}065,69{Thin}€");
        await Assertions.Expect(banner).ToContainTextAsync($"3{Thin}021,58{Thin}€");
        await Assertions.Expect(banner).ToContainTextAsync("Un chiffre a été corrigé");
        Assert.Equal(title, await reader.Page.Locator("figure h2").Filter(new() { HasText = title }).InnerTextAsync());
        Assert.Empty(visit.Errors);
        Assert.Empty(reader.Errors);
    }

    [Fact]
    public async Task Official_AsksWhatWasMissed_SeesByHowMuch()
    {
        await using var visit = await browser.VisitAsync(new(address));
        var page = visit.Page;
        await visit.GoAsync("/");
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Objectifs" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/targets", StringComparison.Ordinal));
        var filter = page.GetByRole(AriaRole.Link, new() { NameRegex = new("^manqué") });
        var missed = int.Parse(Count().Match(await filter.InnerTextAsync()).Groups[1].Value, CultureInfo.InvariantCulture);
        await filter.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("outcome=missed", StringComparison.Ordinal));

        var table = page.GetByRole(AriaRole.Group, new() { Name = "Ce qui était promis, et ce qui a été atteint" }).GetByRole(AriaRole.Table);
        await Assertions.Expect(table.Locator("tbody tr")).ToHaveCountAsync(missed);
        foreach (var row in await table.Locator("tbody tr").AllAsync())
        {
            var cells = await row.Locator("td").AllInnerTextsAsync();
            Assert.Contains("manqué", cells[0], StringComparison.Ordinal);
            Assert.Equal(Number(cells[3]) - Number(cells[1]), Number(cells[4]));
            if (cells[2] != "inchangée") Assert.Equal(Number(cells[3]) - Number(cells[2]), Number(cells[5]));
        }

        var promised = table.Locator("tbody tr").Filter(new() { HasText = "31 décembre 2013" });
        await Assertions.Expect(promised).ToContainTextAsync($"5{Thin}000{Thin}000");
        await Assertions.Expect(promised).ToContainTextAsync($"417{Thin}554");
        await Assertions.Expect(promised).ToContainTextAsync($"−4{Thin}582{Thin}446");

        // Who promised it, and when: the line opens on its sources.
        await promised.GetByRole(AriaRole.Link).ClickAsync();
        var opened = page.Locator("details.target").Filter(new() { HasText = "31 décembre 2013" }).First;
        await opened.Locator("summary").ClickAsync();
        await Assertions.Expect(opened.GetByText("Première annonce", new() { Exact = true })).ToBeVisibleAsync();
        Assert.True(await opened.Locator("a[href^=http], a[href^='/sources/']").CountAsync() > 0);
        Assert.Empty(visit.Errors);
    }

    private static ILocator RowOf(ILocator table, string name) =>
        table.GetByRole(AriaRole.Row).Filter(new() { Has = table.Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }) });

    /// <summary>Opens the cost of a line on its page, downloads its calculation and computes it again.</summary>
    private static async Task<decimal?> CostAsync(Visit visit, ILocator row)
    {
        var page = visit.Page;
        await row.GetByRole(AriaRole.Link).Nth(2).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Link, new() { Name = "Ouvrir en page entière" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/explain/cost_per_dossier", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Coût par dossier créé", Level = 1, Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Article).GetByText("Télécharger", new() { Exact = true }).ClickAsync();
        var (stated, computed, _) = Recalculation.Of(await DownloadAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "CSV pour machines" })));

        Assert.Equal(stated, computed);
        Assert.Contains(computed!.Value.ToString("#,0.00", CultureInfo.GetCultureInfo("fr-FR")), await page.GetByRole(AriaRole.Main).InnerTextAsync(), StringComparison.Ordinal);
        return computed;
    }

    private static async Task<byte[]> DownloadAsync(IPage page, ILocator control)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => control.ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static decimal Number(string cell) =>
        decimal.Parse(Digits().Replace(cell, "").Replace('−', '-').Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[^\d,−]")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\((\d+)\)")]
    private static partial Regex Count();
}
