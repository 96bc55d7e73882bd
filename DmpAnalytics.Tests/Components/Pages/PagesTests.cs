using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>The pages of the real application over the published figures, as they stand before any script runs.</summary>
public sealed class PagesTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Thin = "\u202F";

    [Fact]
    public async Task Overview_Default_ShowsTheWorkedExampleInFrench()
    {
        using var page = await Get("/?lang=fr");

        Assert.Equal($"3{Thin}065,69{Thin}€", page.QuerySelector("h1 a")!.TextContent);
        Assert.Contains("au moins · env.", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["158_000", "68_500", "43,35_%", "210_000_000_€", "1_329,11_€", "3_065,69_€", "3,16_%"],
            page.QuerySelectorAll(".facts .value").Select(value => value.TextContent.Replace(Thin, "_", StringComparison.Ordinal)));
        Assert.Contains($"73 fois le coût à l’objectif (42{Thin}€). 57{Thin}% des dossiers étaient vides.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("au 30 juin 2012", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_UnderAllPayers_ShowsTheCostPerDossierCreated()
    {
        using var french = await Get("/?at=2014-01-02&scope=all_payers&denominator=created&lang=fr");
        using var english = await Get("/?at=2014-01-02&scope=all_payers&denominator=created&lang=en");

        Assert.Equal($"1{Thin}196,14{Thin}€", french.QuerySelector("h1 a")!.TextContent);
        Assert.Equal("€1,196.14", english.QuerySelector("h1 a")!.TextContent);
    }

    [Fact]
    public async Task Overview_Perimeters_StandSideBySideWithTheReasonWhereThereIsNoCost()
    {
        using var page = await Get("/?at=2014-01-02&lang=fr");

        var rows = page.QuerySelectorAll("section[aria-labelledby=perimeters] tbody tr").ToDictionary(row => row.QuerySelector("a")!.TextContent);

        Assert.Contains($"187{Thin}000{Thin}000{Thin}€", rows["Opérateur (GIP-DMP puis ASIP Santé), part DMP"].TextContent, StringComparison.Ordinal);
        Assert.Contains($"210{Thin}000{Thin}000{Thin}€", rows[$"Coût direct du DMP{Thin}: opérateur, autres acteurs nationaux, régions"].TextContent, StringComparison.Ordinal);
        Assert.Contains("connue que jusqu’au 31 décembre 2011", rows[$"Coût direct du DMP{Thin}: opérateur, autres acteurs nationaux, régions"].TextContent, StringComparison.Ordinal);
        Assert.Contains($"500{Thin}000{Thin}000{Thin}€", rows["Tous financeurs depuis 2004 (document CNQCS)"].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_InConstantPrices_SaysThemWhereverThereIsMoney()
    {
        using var page = await Get("/?prices=2024&lang=fr");

        Assert.Equal($"3{Thin}985,80{Thin}€", page.QuerySelector("h1 a")!.TextContent);
        Assert.Contains("Prix constants de 2024", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("prix constants de 2024", page.QuerySelector(".summary")!.TextContent, StringComparison.Ordinal);
        var subtitles = page.QuerySelectorAll(".subtitle").Select(subtitle => subtitle.TextContent).ToList();
        Assert.Contains("prix constants de 2024", subtitles[0], StringComparison.Ordinal);
        Assert.DoesNotContain("prix", subtitles[1], StringComparison.Ordinal);
        Assert.Contains("prix constants de 2024", subtitles[2], StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("main a.opens"), link => Assert.Contains("prices=2024", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overview_InAnotherCurrency_ShowsIt()
    {
        using var page = await Get("/?currency=GBP&lang=en");

        Assert.Equal("£2,391.40", page.QuerySelector("h1 a")!.TextContent);
        Assert.Contains("in pounds sterling at each year’s rate", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_AsKnownOnADate_SaysItAndShowsNothingLater()
    {
        using var page = await Get("/?known=2012-09-01&lang=fr");

        Assert.Contains($"tels que connus au 1er septembre 2012{Thin};", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sans date laissés de côté", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("connus au 1er septembre 2012", page.QuerySelector(".subtitle")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("2013", string.Join(' ', page.QuerySelectorAll("section[aria-labelledby=events] th.date").Select(date => date.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_OfABound_PutsNoNumberForward()
    {
        using var page = await Get("/?at=2014-01-02&denominator=created&bounds=true&lang=fr");

        Assert.Empty(page.QuerySelectorAll("h1 .number"));
        Assert.Equal($"502,38{Thin}€", page.QuerySelector(".headline .bound a")!.TextContent);
        Assert.Contains("Une borne seulement", page.QuerySelector(".headline")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".facts .value.pale"));
    }

    [Fact]
    public async Task Overview_OfARange_SaysItBesideTheNumber()
    {
        using var page = await Get("/?programme=au_mhr&breaks=true&lang=fr");

        Assert.Contains(page.QuerySelectorAll(".facts .range").Select(range => range.TextContent.Trim()), text => text == $"entre 13{Thin}047{Thin}275 et 13{Thin}773{Thin}668");
        Assert.Contains("ruptures franchies", page.QuerySelector(".asked")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overview_WithoutAnAnswer_SaysTheReasonAndWhatWouldAnswer()
    {
        using var page = await Get("/?at=2014-01-02&lang=en");

        var reason = page.QuerySelector(".headline .reason")!.TextContent;
        Assert.Contains("Spend is known only to 31 December 2011", reason, StringComparison.Ordinal);
        Assert.Contains("would answer", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dmp")]
    [InlineData("mon_espace_sante")]
    [InlineData("ameli")]
    [InlineData("au_mhr")]
    [InlineData("uk_scr")]
    [InlineData("uk_npfit")]
    [InlineData("at_elga")]
    [InlineData("de_epa")]
    [InlineData("fi_kanta")]
    [InlineData("ee_ehr")]
    [InlineData("ca_infoway")]
    [InlineData("dk_sundhed")]
    public async Task Overview_OfEveryProgramme_OpensInBothLanguagesWithoutACodeOnScreen(string programme)
    {
        foreach (var language in (string[])["fr", "en"])
        {
            using var page = await Get($"/?programme={programme}&lang={language}");

            foreach (var script in page.QuerySelectorAll("script")) script.Remove();
            Assert.NotEmpty(page.QuerySelector("h1")!.TextContent.Trim());
            // A citation ends in its address, which is public as it is.
            var said = PageText.Said(page.QuerySelector("main")!);
            Assert.DoesNotMatch(@"\b[a-z]+_[a-z_]+\b", said);
            Assert.DoesNotMatch(@"\{\d\}|NaN|∞", page.QuerySelector("main")!.TextContent);
        }
    }

    [Fact]
    public async Task Overview_EveryNumber_OpensALineageThatExists()
    {
        using var page = await Get("/?lang=fr");

        foreach (var address in page.QuerySelectorAll("main a.opens").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var lineage = await Get(address);
            if (address.Split('#') is [_, var anchor]) Assert.NotNull(lineage.GetElementById(anchor));
            Assert.NotEmpty(lineage.QuerySelectorAll(".lineage table, .lineage .reason"));
        }
    }

    [Theory]
    [InlineData("/?programme=dpm", HttpStatusCode.NotFound, "Dossier médical partagé")]
    [InlineData("/?at=hier", HttpStatusCode.BadRequest, "2011-06-15")]
    [InlineData("/?scope=everything", HttpStatusCode.BadRequest, "Coût direct")]
    [InlineData("/?scope=direct&scope=operator", HttpStatusCode.BadRequest, "ne s’additionnent jamais")]
    [InlineData("/?lang=de", HttpStatusCode.BadRequest, "English")]
    [InlineData("/?prices=real", HttpStatusCode.BadRequest, "nominal")]
    [InlineData("/?prices=real", HttpStatusCode.BadRequest, "toute année de 2000 à 2025")]
    [InlineData("/?currency=XYZ", HttpStatusCode.BadRequest, "livres sterling")]
    [InlineData("/?known=hier", HttpStatusCode.BadRequest, "2014-01-10")]
    [InlineData("/?version=2", HttpStatusCode.BadRequest, "version d’une définition")]
    [InlineData("/explain/cost_per_smile", HttpStatusCode.NotFound, "Coût par dossier actif")]
    [InlineData("/explain/overrun?at=hier", HttpStatusCode.BadRequest, "2011-06-15")]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "/nowhere")]
    public async Task WrongAddress_SaysWhatExists(string address, HttpStatusCode status, string text)
    {
        using var request = Request(address, "fr");
        using var response = await shared.Application.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        using var page = Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains(text, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/']") ?? page.QuerySelector("main a[href^='/?']"));
    }

    [Fact]
    public async Task Overview_EmptyFieldsOfTheForm_LeaveTheAddress()
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = shared.Application.Address };

        using var response = await client.GetAsync(new Uri("/?scope=direct&at=2012-06-30&target=&lang=en", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.EndsWith("/?scope=direct&at=2012-06-30&lang=en", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_OfTheBrowser_IsAnswered()
    {
        using var request = Request("/", "en-GB,en;q=0.8");
        using var response = await shared.Application.Client.SendAsync(request);
        using var page = Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("/?lang=fr", page.QuerySelector(".languages a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LanguageSwitch_KeepsTheWholeAddress()
    {
        using var page = await Get("/explain/overrun?at=2012-06-30&scope=operator&lang=fr");

        Assert.Equal("/explain/overrun?at=2012-06-30&scope=operator&lang=en", page.QuerySelector(".languages a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Theme_OfTheCookie_StandsOnThePage()
    {
        using var request = Request("/", "fr");
        request.Headers.Add("Cookie", "theme=dark");
        using var response = await shared.Application.Client.SendAsync(request);
        using var page = Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("dark", page.DocumentElement.GetAttribute("data-theme"));
    }

    [Fact]
    public async Task EveryLinkOfTheShell_LeadsToAPage()
    {
        using var page = await Get("/?lang=fr");

        foreach (var address in page.QuerySelectorAll("header a, footer a").Select(link => link.GetAttribute("href")!).Distinct())
        {
            using var response = await shared.Application.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    private static HttpRequestMessage Request(string address, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Language", language);
        return request;
    }

    private async Task<IHtmlDocument> Get(string address) =>
        Parse(await shared.Application.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
