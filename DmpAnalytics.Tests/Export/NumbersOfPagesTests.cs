using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Export;

/// <summary>Every number that the reading pages put forward, against the one computed again from the file its own page offers.</summary>
public sealed partial class NumbersOfPagesTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private static readonly string[] Programmes = ["dmp", "mon_espace_sante", "ameli", "au_mhr", "uk_scr", "uk_npfit", "at_elga", "de_epa", "fi_kanta", "ee_ehr", "ca_infoway", "dk_sundhed"];

    [Fact]
    public async Task Overview_EveryCardOfEveryProgramme_FollowsFromItsCsv()
    {
        var computed = 0;
        foreach (var programme in Programmes)
        {
            foreach (var question in (string[])["", "&denominator=created"])
            {
                using var page = await PageAsync($"/?programme={programme}{question}&lang=en");
                computed += await CheckAsync(page.QuerySelectorAll(".facts a.opens, h1 a.opens, .headline a.opens"));
            }
        }

        Assert.True(computed >= 50, $"{computed} numbers were computed again.");
    }

    [Fact]
    public async Task Overview_EveryPerimeter_FollowsFromItsCsv()
    {
        using var page = await PageAsync("/?programme=dmp&at=2014-01-02&denominator=created&lang=en");

        var computed = await CheckAsync(page.QuerySelectorAll("section[aria-labelledby=perimeters] tbody a.opens"));

        Assert.True(computed >= 15, $"{computed} numbers were computed again.");
    }

    [Theory]
    [InlineData("/compare?nominal=true&lang=en")]
    [InlineData("/compare?lang=en")]
    public async Task Compare_EveryNumberOfTheTable_FollowsFromItsCsv(string address)
    {
        using var page = await PageAsync(address);

        var computed = await CheckAsync(page.QuerySelectorAll("section[aria-labelledby=table] tbody a.opens"));

        Assert.True(computed >= 20, $"{computed} numbers were computed again.");
    }

    [Fact]
    public async Task Targets_EveryVerdict_FollowsFromItsCsv()
    {
        var computed = 0;
        foreach (var programme in Programmes)
        {
            using var page = await PageAsync($"/targets?programme={programme}&lang=en");
            foreach (var row in page.QuerySelectorAll("section[aria-labelledby=promises] tbody tr"))
            {
                var cells = row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList();
                if (!IsNumber(cells[3]) || !IsNumber(cells[4])) continue;
                var article = page.GetElementById(row.QuerySelector("th a")!.GetAttribute("href")!.Split('#')[1])!;
                var csv = await CsvAsync(article.QuerySelectorAll("a.opens").Where(link => link.GetAttribute("href")!.Contains("/target_attainment", StringComparison.Ordinal)).ElementAt(1));
                var (reached, promised) = (Recalculation.InputOf(csv, "reached"), Recalculation.InputOf(csv, "target"));

                Assert.Equal(Number(cells[1]), promised);
                Assert.Equal(Number(cells[3]), reached);
                Assert.Equal(Number(cells[4]), reached - promised);
                computed++;
            }
        }

        Assert.True(computed >= 20, $"{computed} verdicts were computed again.");
    }

    private async Task<int> CheckAsync(IEnumerable<IElement> links)
    {
        var computed = 0;
        foreach (var link in links.Where(link => IsNumber(link.TextContent)))
        {
            var address = link.GetAttribute("href")!;
            var csv = await CsvAsync(link);
            var again = address.Split('#') is [_, var anchor]
                ? Recalculation.InputOf(csv, anchor["calculation-".Length..])
                : Recalculation.Of(csv).Computed;

            Assert.True(Number(link.TextContent) == again, $"{link.TextContent} is shown, {again} follows from the figures: {address}");
            computed++;
        }

        return computed;
    }

    private async Task<byte[]> CsvAsync(IElement link)
    {
        var address = link.GetAttribute("href")!.Split('#')[0].Replace("/explain/", "/download/indicators/", StringComparison.Ordinal).Split('?', 2);
        return await shared.Application.Client.GetByteArrayAsync(new Uri($"{address[0]}.csv?{address[1]}", UriKind.Relative));
    }

    private static bool IsNumber(string text) => text.Any(char.IsDigit) && !text.Any(char.IsLetter);

    /// <summary>An English number without its unit.</summary>
    private static decimal Number(string text) =>
        decimal.Parse(Rest().Replace(text, "").Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);

    private async Task<IDocument> PageAsync(string address) =>
        await new HtmlParser().ParseDocumentAsync(await shared.Application.Client.GetStringAsync(address));

    [GeneratedRegex(@"[^\d.−-]")]
    private static partial Regex Rest();
}
