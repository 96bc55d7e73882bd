using System.Net;
using System.Text.Json.Nodes;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

public class IndicatorsApiTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly HttpClient client = shared.Application.Client;

    [Theory]
    [InlineData("cost_per_active_dossier?programme=dmp&at=2012-06-30&scope=direct", "3065.69")]
    [InlineData("cost_per_dossier?programme=dmp&at=2012-06-30&scope=direct", "1329.11")]
    [InlineData("active_dossiers?programme=dmp&at=2012-06-30", "68500")]
    [InlineData("activation_rate?programme=dmp&at=2012-06-30", "43.35")]
    [InlineData("cost_per_dossier?programme=dmp&at=2014-01-02&scope=all_payers", "1196.14")]
    [InlineData("spend_to_date?programme=dmp&at=2013-12-31&scope=operator", "187000000")]
    [InlineData("spend_to_date?programme=uk_npfit&at=2011-03-31&scope=whole_programme", "6400000000")]
    public async Task Answer_OfAWorkedExample_HasItsValue(string question, string value)
    {
        var answer = await GetAsync("/api/v1/indicators/" + question);

        Assert.Equal(value, answer["value"]!.ToJsonString());
        Assert.Null(answer["reason"]);
    }

    [Fact]
    public async Task Answer_OfTheHeadline_TellsEveryFigureWithSourceFileAndLine()
    {
        var answer = await GetAsync("/api/v1/indicators/cost_per_active_dossier?programme=dmp&at=2012-06-30&scope=direct");
        var figures = Figures(answer["inputs"]!).ToList();

        Assert.Equal("""["at_least","about"]""", answer["qualifiers"]!.ToJsonString());
        Assert.Equal(["158000", "210000000", "89500"], figures.Select(figure => figure["value"]!.ToJsonString()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(figures, figure =>
        {
            Assert.NotEqual("", (string?)figure["source"]);
            Assert.EndsWith(".csv", (string?)figure["file"], StringComparison.Ordinal);
            Assert.True((int?)figure["line"] > 1);
            Assert.True((long?)figure["import"] > 0);
        });
    }

    [Theory]
    [InlineData("fr", "dépense cumulée ÷ dossiers actifs", "3\u202F065,69\u202F€")]
    [InlineData("en", "spend to date ÷ active records", "€3,065.69")]
    public async Task Card_OfTheHeadline_IsInSentencesDownToTheFigures(string language, string formula, string value)
    {
        var card = await GetAsync($"/api/v1/indicators/cost_per_active_dossier/card?programme=dmp&at=2012-06-30&scope=direct&lang={language}");

        Assert.Equal("cost_per_active_dossier", (string?)card["id"]);
        Assert.Equal(formula, (string?)card["formula"]);
        Assert.Equal(value, (string?)card["result"]!["value"]);
        Assert.Contains("spend.csv", (string?)card["result"]!["inputs"]![0]!["figures"]![0]!["origin"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ThatDoesNotExist_IsAReasonInTheLanguageAccepted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/indicators/cost_per_dossier?programme=dmp&at=2013-12-31&scope=direct");
        request.Headers.AcceptLanguage.ParseAdd("fr-FR,fr;q=0.9");

        using var response = await client.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(answer.AsObject().ContainsKey("value"));
        Assert.Null(answer["value"]);
        Assert.Equal("not_covered", (string?)answer["reason"]!["code"]);
        Assert.Contains("31 décembre 2011", (string?)answer["reason"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_BoundsAsked_IsABound()
    {
        var answer = await GetAsync("/api/v1/indicators/spend_to_date?programme=dmp&at=2013-12-31&scope=direct&bounds=true");

        Assert.Equal("210000000", answer["value"]!.ToJsonString());
        Assert.Contains("at_least", answer["qualifiers"]!.AsArray().Select(code => (string?)code));
    }

    [Fact]
    public async Task Series_OfTheCost_HasValuesAndReasonsAndNoZeros()
    {
        var series = await GetAsync("/api/v1/indicators/cost_per_dossier/series?programme=dmp&scope=operator&from=2009&to=2013&every=year");
        var points = series["points"]!.AsArray();

        Assert.Equal("year", (string?)series["question"]!["every"]);
        Assert.All(points, point => Assert.NotEqual(point!["value"] is null, point["reason"] is null));
        Assert.DoesNotContain("0", points.Select(point => point!["value"]?.ToJsonString()));
        Assert.Contains(points, point => point!["value"] is not null);
    }

    [Fact]
    public async Task Catalogue_NamesEveryIndicatorInBothLanguages()
    {
        var items = (await GetAsync("/api/v1/indicators"))["items"]!.AsArray();

        Assert.Contains("cost_per_active_dossier", items.Select(item => (string?)item!["id"]));
        Assert.All(items, item => Assert.NotEqual((string?)item!["name"]!["fr"], (string?)item["name"]!["en"]));
    }

    [Theory]
    [InlineData("/api/v1/indicators/cost_per_dossier?programme=nothing", 404, "programme", "unknown_programme")]
    [InlineData("/api/v1/indicators/nothing?programme=dmp", 404, "indicator", "unknown_indicator")]
    [InlineData("/api/v1/indicators/nothing/series", 404, "indicator", "unknown_indicator")]
    [InlineData("/api/v1/indicators/nothing/card", 404, "indicator", "unknown_indicator")]
    [InlineData("/api/v1/indicators/cost_per_dossier/card?at=summer", 400, "at", "bad_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier?at=summer", 400, "at", "bad_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier?scope=nothing", 400, "scope", "unknown_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier?scope=direct&scope=operator", 400, "scope", "mixed_scopes")]
    [InlineData("/api/v1/indicators/cost_per_dossier?colour=red", 400, "colour", "unknown_parameter")]
    [InlineData("/api/v1/indicators/cost_per_dossier?at=2012&at=2013", 400, "at", "repeated_parameter")]
    [InlineData("/api/v1/indicators/cost_per_dossier?known=summer", 400, "known", "bad_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier?prices=real", 400, "prices", "bad_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier?currency=XAU", 400, "currency", "unknown_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier?version=9", 400, "version", "unknown_value")]
    [InlineData("/api/v1/indicators/cost_per_dossier/series?from=2013&to=2012", 400, "to", "wrong_order")]
    [InlineData("/api/v1/indicators/cost_per_dossier?data=99", 400, "data", "unknown_value")]
    [InlineData("/api/v1/figures?programme=nothing", 404, "programme", "unknown_programme")]
    [InlineData("/api/v1/figures?measure=nothing", 400, "measure", "unknown_value")]
    [InlineData("/api/v1/figures?format=xml", 400, "format", "bad_value")]
    [InlineData("/api/v1/sources?programme=dmp", 400, "programme", "unknown_parameter")]
    [InlineData("/api/v1/sources?data=99", 400, "data", "unknown_value")]
    public async Task Refusal_OfAWrongQuestion_NamesTheParameterInBothLanguages(string address, int status, string parameter, string code)
    {
        var sentences = new List<string?>();
        foreach (var language in new[] { "fr", "en" })
        {
            using var response = await client.GetAsync($"{address}{(address.Contains('?') ? '&' : '?')}lang={language}");
            var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal(status, (int?)problem["status"]);
            Assert.Equal(parameter, (string?)problem["problems"]![0]!["parameter"]);
            Assert.Equal(code, (string?)problem["problems"]![0]!["code"]);
            Assert.Contains(parameter, (string?)problem["detail"], StringComparison.Ordinal);
            sentences.Add((string?)problem["detail"]);
        }

        Assert.NotEqual(sentences[0], sentences[1]);
    }

    [Theory]
    [InlineData("/api/v1/indicators/cost_per_dossier?programme=nothing", "mon_espace_sante")]
    [InlineData("/api/v1/indicators/nothing", "cost_per_active_dossier")]
    [InlineData("/api/v1/indicators/cost_per_dossier?programme=dmp&scope=nothing", "operator")]
    [InlineData("/api/v1/indicators/cost_per_dossier?denominator=all", "activated")]
    [InlineData("/api/v1/indicators/cost_per_dossier?at=summer", "2011-Q2")]
    public async Task Refusal_OfAWrongQuestion_ListsWhatIsAllowed(string address, string allowed)
    {
        using var response = await client.GetAsync(address);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Contains(allowed, problem["problems"]![0]!["allowed"]!.AsArray().Select(value => (string?)value));
        Assert.Contains(allowed, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/figures")]
    [InlineData("/api")]
    public async Task Address_ThatIsNone_IsAProblem(string address)
    {
        using var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/openapi/v1.json", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static IEnumerable<JsonNode> Figures(JsonNode inputs) =>
        inputs.AsArray().SelectMany(input => input!["figures"]!.AsArray().Select(figure => figure!).Concat(Figures(input["inputs"]!)));

    private async Task<JsonNode> GetAsync(string address) => JsonNode.Parse(await client.GetStringAsync(address))!;
}
