using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Tests.Export.Formats;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

/// <summary>How answers are read: forms, pages, conditional requests, other sites.</summary>
public class ReadingTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly HttpClient client = shared.Application.Client;

    [Theory]
    [InlineData("/api/v1/figures?programme=dmp&limit=2")]
    [InlineData("/api/v1/programmes")]
    [InlineData("/api/v1/indicators/cost_per_active_dossier?at=2012-06-30")]
    [InlineData("/api/v1/datapackage.json")]
    [InlineData("/openapi/v1.json")]
    public async Task Answer_AskedAgainWithItsTag_IsNotModified(string address)
    {
        using var first = await client.GetAsync(address);
        using var again = await SendAsync(address, "If-None-Match", first.Headers.ETag!.ToString());
        using var french = await SendAsync(address, "If-None-Match", first.Headers.ETag.ToString(), "fr");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, french.StatusCode);
    }

    [Fact]
    public async Task Refusal_HasNoTag()
    {
        using var response = await client.GetAsync("/api/v1/figures?programme=nothing");

        Assert.Null(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/api/v1/figures?limit=1")]
    [InlineData("/api/v1/figures?programme=nothing")]
    [InlineData("/api/v1/nothing")]
    public async Task Answer_ForAnySite_MayBeRead(string address)
    {
        using var response = await SendAsync(address, "Origin", "https://example.org");

        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Preflight_OfAConditionalRequest_IsAllowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/v1/figures");
        request.Headers.Add("Origin", "https://example.org");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "if-none-match");

        using var response = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("If-None-Match", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_OfAPage_HaveNoOpenReading()
    {
        using var response = await client.GetAsync("/");

        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("figures?programme=dmp&limit=40")]
    [InlineData("figures?sort=largest&limit=300")]
    [InlineData("sources?limit=100")]
    [InlineData("scopes?limit=30")]
    [InlineData("findings?limit=50")]
    public async Task Parts_OneAfterTheOther_AreTheWholeListOnce(string list)
    {
        var ids = new List<string>();
        var address = $"/api/v1/{list}";
        var total = 0;
        for (var next = ""; next is not null;)
        {
            var part = await GetAsync(address + (next.Length > 0 ? "&after=" + Uri.EscapeDataString(next) : ""));
            ids.AddRange(part["items"]!.AsArray().Select(item => item!.ToJsonString()));
            total = (int)part["total"]!;
            next = (string?)part["next"];
        }

        Assert.Equal(total, ids.Count);
        Assert.Equal(total, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("figures?after=999999999", "after")]
    [InlineData("figures?after=nothing", "after")]
    [InlineData("sources?after=nothing", "after")]
    [InlineData("figures?limit=0", "limit")]
    [InlineData("figures?limit=10001", "limit")]
    [InlineData("figures?year=11", "year")]
    [InlineData("figures?sort=colour", "sort")]
    [InlineData("figures?status=new", "status")]
    [InlineData("findings?rule=nothing", "rule")]
    [InlineData("regions?level=nothing", "level")]
    [InlineData("targets?kind=nothing", "kind")]
    [InlineData("changes?from=2&to=1", "from")]
    [InlineData("changes?from=x", "from")]
    [InlineData("changes?data=1", "data")]
    [InlineData("changes?kind=nothing", "kind")]
    [InlineData("changes?after=nothing", "after")]
    [InlineData("indicators/coverage/vintages", "then_known")]
    [InlineData("indicators/coverage/vintages?then_data=x", "then_data")]
    [InlineData("indicators/coverage/vintages?then_data=9", "data")]
    [InlineData("indicators/coverage/regions?level=nothing", "level")]
    [InlineData("indicators/coverage/regions?region=Alsace", "region")]
    [InlineData("indicators/spend_to_date/programmes", "currency")]
    [InlineData("indicators/spend_to_date/programmes?scope=direct", "scope")]
    public async Task Refusal_OfAWrongParameter_NamesItInBothLanguages(string address, string parameter)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            using var response = await client.GetAsync($"/api/v1/{address}{(address.Contains('?') ? '&' : '?')}lang={language}");
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(parameter, (string?)problem["problems"]![0]!["parameter"]);
        }
    }

    [Theory]
    [InlineData("figures?programme=dmp&measure=spend&limit=3")]
    [InlineData("figures/facets?programme=dmp")]
    [InlineData("programmes")]
    [InlineData("measures")]
    [InlineData("scopes")]
    [InlineData("regions")]
    [InlineData("sources")]
    [InlineData("targets")]
    [InlineData("targets/reviews")]
    [InlineData("events")]
    [InlineData("indicators")]
    [InlineData("indicators/cost_per_active_dossier")]
    [InlineData("indicators/cost_per_active_dossier/series")]
    [InlineData("indicators/active_dossiers/vintages?then_known=2012-12-31")]
    [InlineData("indicators/active_dossiers/regions")]
    [InlineData("indicators/active_dossiers/programmes?members=dmp,ameli")]
    [InlineData("question")]
    [InlineData("findings")]
    [InlineData("versions")]
    [InlineData("changes?from=0&limit=5")]
    public async Task Table_OfAnAnswer_HasARowForEachItem(string address)
    {
        using var json = await client.GetAsync("/api/v1/" + address);
        using var asked = await client.GetAsync($"/api/v1/{address}{(address.Contains('?') ? '&' : '?')}format=csv");
        using var accepted = await SendAsync("/api/v1/" + address, "Accept", "text/csv");
        var lines = (await asked.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(HttpStatusCode.OK, json.StatusCode);
        Assert.Equal("text/csv", asked.Content.Headers.ContentType?.MediaType);
        Assert.Equal("text/csv", accepted.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await asked.Content.ReadAsByteArrayAsync(), await accepted.Content.ReadAsByteArrayAsync());
        Assert.True(lines.Length > 1);
        Assert.All(lines[0].Trim('\uFEFF', '\r').Split(','), column => Assert.Matches("^[a-z_]+$", column));
    }

    [Theory]
    [InlineData("figures?programme=dmp&limit=50")]
    [InlineData("indicators/cost_per_active_dossier/series")]
    public async Task TableForAFrenchExcel_OfAnAnswer_HasTheSameValuesAsTheOneForMachines(string address)
    {
        var separator = address.Contains('?') ? '&' : '?';
        var machines = CsvText.Read(await client.GetByteArrayAsync($"/api/v1/{address}{separator}format=csv"), CsvDialect.Machines);
        var bytes = await client.GetByteArrayAsync($"/api/v1/{address}{separator}format=excel.csv");
        var excel = CsvText.Read(bytes, CsvDialect.FrenchExcel);

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(machines.Count, excel.Count);
        Assert.Equal(
            machines.SelectMany(row => row),
            excel.SelectMany(row => row).Select(cell => decimal.TryParse(cell, NumberStyles.Number, new CultureInfo("fr-FR"), out _) ? cell.Replace(',', '.') : cell));
    }

    private async Task<HttpResponseMessage> SendAsync(string address, string header, string value, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);
        if (language is not null) request.Headers.AcceptLanguage.ParseAdd(language);
        return await client.SendAsync(request);
    }

    private async Task<JsonNode> GetAsync(string address) => JsonNode.Parse(await client.GetStringAsync(address))!;
}
