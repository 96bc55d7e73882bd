using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Controls;

/// <summary>What a frozen link says when the data change under it.</summary>
public sealed class FrozenBannerTests : IAsyncLifetime
{
    private const string Question = "programme=dmp&scope=direct&at=2012-06-30&denominator=active";
    private const string Thin = "\u202F";

    private TestApplication? application;

    public async Task InitializeAsync() => application = await TestApplication.StartAsync();

    public async Task DisposeAsync() => await application!.DisposeAsync();

    [Theory]
    [InlineData("/?" + Question + "&lang=fr")]
    [InlineData("/explain/overrun?" + Question + "&lang=fr")]
    [InlineData("/embed/adoption?" + Question + "&lang=fr")]
    public async Task Page_WithoutADataVersion_HasNoBanner(string address)
    {
        using var page = await PageAsync(address);

        Assert.Null(page.QuerySelector(".frozen"));
    }

    [Theory]
    [InlineData("fr", "Actuel.")]
    [InlineData("en", "Current.")]
    public async Task Link_OnTheLatestData_IsCurrent(string language, string word)
    {
        foreach (var path in new[] { "/", "/explain/cost_per_active_dossier", "/embed/cost_per_dossier" })
        {
            using var page = await PageAsync($"{path}?{Question}&data=1&version=1&lang={language}");

            Assert.Equal(word, page.QuerySelector(".frozen strong")!.TextContent);
        }
    }

    [Fact]
    public async Task Link_WhoseFiguresWereCorrected_SaysOldAndNewAndWhy()
    {
        await ImportAsync("dossiers.csv", rows => Change(rows, ("dossiers_created", "158000"), 4, "159000"));

        using var page = await PageAsync($"/?{Question}&data=1&version=1&lang=fr");
        using var english = await PageAsync($"/?{Question}&data=1&version=1&lang=en");
        using var explained = await PageAsync($"/explain/cost_per_active_dossier?{Question}&data=1&lang=fr");
        using var frame = await PageAsync($"/embed/adoption?{Question}&data=1&lang=fr");

        var banner = page.QuerySelector(".frozen")!;
        Assert.Equal("Révisé depuis.", banner.QuerySelector("strong")!.TextContent);
        Assert.Contains($"3{Thin}065,69{Thin}€ (au moins · env.) alors, 3{Thin}021,58{Thin}€", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains("Un chiffre a été corrigé", banner.TextContent, StringComparison.Ordinal);
        Assert.Contains($"158{Thin}000", banner.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(banner.QuerySelectorAll("details tbody tr"));
        Assert.Contains("€3,065.69 (at least · about) then, €3,021.58", english.QuerySelector(".frozen")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"3{Thin}021,58", explained.QuerySelector(".frozen")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"159{Thin}000", frame.QuerySelector(".frozen table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"3{Thin}065,69{Thin}€", page.QuerySelector("h1 a")!.TextContent);
        Assert.DoesNotContain("data=", banner.QuerySelectorAll("a")[^1].GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfAProgrammeThatDidNotChange_IsStillCurrent()
    {
        await ImportAsync("dossiers.csv", rows => Change(rows, ("dossiers_created", "158000"), 4, "159000"));

        using var page = await PageAsync("/?programme=mon_espace_sante&at=2024-12-31&data=1&lang=en");

        Assert.Equal("Current.", page.QuerySelector(".frozen strong")!.TextContent);
        Assert.Contains("the latest is version 2", page.QuerySelector(".frozen")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_WhoseFiguresNoLongerStand_IsWithdrawn()
    {
        await ImportAsync("spend.csv", rows => Change(rows, ("spend", null), 11, "deprecated", row => row[0] == "dmp" && row[7] == "direct"));

        using var page = await PageAsync($"/?{Question}&data=1&lang=fr");

        var banner = page.QuerySelector(".frozen")!;
        Assert.Equal("Retiré depuis.", banner.QuerySelector("strong")!.TextContent);
        Assert.Contains($"3{Thin}065,69{Thin}€", banner.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_WhoseSourceForbidsIt_IsRefusedAndSaysWho()
    {
        await ImportAsync("sources.csv", rows =>
        [
            [.. rows[0], "licence"],
            .. rows.Skip(1).Select(row => (string[])[.. row, row[0] == "assurbanque_2018" ? "Tous droits r\u00e9serv\u00e9s" : ""]),
        ]);

        using var refused = await application!.Client.GetAsync($"/download/indicators/cost_per_active_dossier.csv?{Question}&lang=fr");
        using var entry = await application.Client.GetAsync($"/download/indicators/cost_per_active_dossier.bib?{Question}&lang=fr");
        using var page = await PageAsync($"/explain/cost_per_active_dossier?{Question}&lang=fr");

        Assert.Equal(403, (int)refused.StatusCode);
        Assert.Contains("droits", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(200, (int)entry.StatusCode);
        Assert.DoesNotContain(page.QuerySelectorAll("a[download]"), link => link.GetAttribute("href")!.Contains(".csv", StringComparison.Ordinal));
        Assert.Contains("ne peuvent pas \u00eatre rediffus\u00e9s", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string[]> Change(
        IReadOnlyList<string[]> rows, (string Measure, string? Value) which, int column, string value, Func<string[], bool>? also = null) =>
        [.. rows.Select(row => row[1] == which.Measure && (which.Value is null || row[4] == which.Value) && (also?.Invoke(row) ?? true)
            ? [.. row[..column], value, .. row[(column + 1)..]]
            : row)];

    private Task ImportAsync(string name, Func<IReadOnlyList<string[]>, IReadOnlyList<string[]>> change) => application!.Store.ImportChangedAsync(name, change);

    private async Task<IHtmlDocument> PageAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await application!.Client.GetStringAsync(address));
}
