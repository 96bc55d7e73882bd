using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components.Pages;

/// <summary>Addresses of pages made to break something: a page that says what it left out, or a refusal that says why; nothing believed.</summary>
public sealed class HostilePagesTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const int Seed = 20261122;
    private const int Addresses = 250;

    private static readonly (string Path, string[] Names)[] Pages =
    [
        ("/", [.. DmpAnalytics.Analysis.QuestionParameters.All, "events", "lang"]),
        ("/explore", ["show", "programmes", "scopes", "regions", "from", "to", "every", "chart", "then_known", "then_data", "point", "denominator", "prices", "currency", "known", "data", "bounds", "breaks", "events", "lang"]),
        ("/compare", ["programmes", "programme", "at", "currency", "prices", "nominal", "known", "data", "denominator", "lang"]),
        ("/targets", ["programme", "outcome", "measure", "at", "known", "data", "events", "lang"]),
        ("/figures", ["programme", "year", "sort", "page", "source", "source_kind", "measure", "scope", "rank", "qualifier", "data", "lang"]),
        ("/figures/f0000000000000000", ["data", "page", "lang"]),
        ("/sources", ["kind", "sort", "page", "data", "lang"]),
        ("/sources/archimag_2012", ["page", "data", "lang"]),
        ("/quality", ["rule", "programme", "severity", "data", "lang"]),
        ("/method", ["lang"]),
        ("/about", ["lang"]),
        ("/accessibility", ["lang"]),
        ("/explain/cost_per_active_dossier", [.. DmpAnalytics.Analysis.QuestionParameters.All, "lang"]),
        ("/explain/pace", [.. DmpAnalytics.Analysis.QuestionParameters.All, "lang"]),
        ("/embed/adoption", [.. DmpAnalytics.Analysis.QuestionParameters.All, "events", "lang"]),
    ];

    private static readonly string[] Nonsense =
    [
        new('x', 10_000), new('9', 10_000), "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "2012-02-30", "0000", "9999-99-99", "2013/2012/2011",
        "-1", "1e309", "NaN", "99999999999999999999", "' OR 1=1 --", "../../etc/passwd", "\u0000", "🦄", "%", "\u202Etxt.exe", "~~~~", "{0}",
    ];

    private static readonly string[] Dates = ["1000", "9999", "9999-12-31", "1582-10-04", "1950", "2100-12-31", "2012", "2012-06-30", "2005/2011", "9999/9999", "2024-02-29"];

    private readonly HttpClient client = shared.Application.Client;

    [Fact]
    public async Task Parameter_WithAValueThatIsNone_IsSaidToBeLeftOutOrRefused()
    {
        foreach (var (path, names) in Pages)
        {
            foreach (var name in names.Append("colour").Append("<b>"))
            {
                // The very long one once a page: reading its answer takes as long as it is.
                var address = $"{path}?{Uri.EscapeDataString(name)}={Uri.EscapeDataString(name == "colour" ? Nonsense[0] : Nonsense[2])}";
                var (status, page) = await VisitAsync(address);
                Assert.True(
                    status is 400 or 404 || page.QuerySelector(".ignored") is not null,
                    $"Nothing says what was left out: {Short(address)}");
            }
        }
    }

    [Fact]
    public async Task Parameters_MadeAtRandom_GiveAPageOrARefusal()
    {
        var random = new Random(Seed);
        string[] values = [.. Nonsense, .. Dates, .. Dates, "dmp", "true", "1", "fr", "en", "created", "operator", "direct", "month", "EUR", "GBP", "nominal", "2015", ""];
        for (var i = 0; i < Addresses; i++)
        {
            var (path, names) = Pages[random.Next(Pages.Length)];
            var pairs = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => $"{Uri.EscapeDataString(names[random.Next(names.Length)])}={Uri.EscapeDataString(values[random.Next(values.Length)])}");
            await VisitAsync($"{path}?{string.Join('&', pairs)}");
        }
    }

    [Fact]
    public async Task Dates_OfAnyYear_GiveAPageOrARefusal()
    {
        foreach (var (path, names) in Pages)
        {
            foreach (var name in names.Intersect(["at", "from", "to", "known", "then_known", "year", "prices"]))
            {
                foreach (var date in Dates) await VisitAsync($"{path}?{name}={Uri.EscapeDataString(date)}");
            }
        }
    }

    [Theory]
    [InlineData("/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/figures/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/sources/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/explain/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E")]
    [InlineData("/embed/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Path_ThatIsNone_IsAPageThatSaysSo(string address)
    {
        var (status, page) = await VisitAsync(address);

        Assert.Equal(404, status);
        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
    }

    private async Task<(int Status, IDocument Page)> VisitAsync(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        var status = (int)response.StatusCode;

        Assert.True(status is 200 or 400 or 404, $"{status}: {Short(address)}");
        var page = new HtmlParser().ParseDocument(text);
        Assert.False(page.QuerySelectorAll("script").Any(script => script.TextContent.Contains("alert(1)", StringComparison.Ordinal) && script.GetAttribute("type") is null or "module"), address);
        Assert.Empty(page.QuerySelectorAll("[onerror], img[src=x]"));
        Assert.True(page.QuerySelector("h1") is not null, $"No heading: {Short(address)}");
        Assert.DoesNotContain("   at DmpAnalytics", text, StringComparison.Ordinal);
        return (status, page);
    }

    private static string Short(string address) => address.Length <= 200 ? address : address[..200] + "…";
}
