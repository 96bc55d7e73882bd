using System.Text.Json.Nodes;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

public class ApiDescriptionTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly HttpClient client = shared.Application.Client;

    [Fact]
    public async Task Description_OfEveryAddress_HasSummaryParametersAndRefusals()
    {
        var document = await GetAsync("/openapi/v1.json");
        var paths = document["paths"]!.AsObject();

        Assert.Equal(29, paths.Count(path => !TakesToken(path.Key)));
        Assert.All(paths.Where(path => !TakesToken(path.Key)), path =>
        {
            var get = path.Value!["get"]!;
            Assert.False(string.IsNullOrEmpty((string?)get["summary"]));
            Assert.Equal(["200", "400", "404"], get["responses"]!.AsObject().Select(response => response.Key));
            Assert.All(get["parameters"]!.AsArray(), parameter => Assert.False(string.IsNullOrEmpty((string?)parameter!["description"])));
        });
    }

    [Fact]
    public async Task Description_OfWhatTakesAToken_HasSummaryAndSaysWhoIsRefused()
    {
        var paths = (await GetAsync("/openapi/v1.json"))["paths"]!.AsObject().Where(path => TakesToken(path.Key)).ToList();
        var operations = paths.SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).ToList();

        Assert.Equal((8, 10), (paths.Count, operations.Count));
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]));
            Assert.Empty(new[] { "200", "400", "401", "403", "404" }.Except(operation["responses"]!.AsObject().Select(response => response.Key)));
        });
        Assert.Equal(2, operations.Count(operation => operation["responses"]!["202"] is not null && operation["responses"]!["422"] is not null));
    }

    [Fact]
    public async Task Description_OfAQuestion_NamesWhatIsAllowed()
    {
        var parameters = (await GetAsync("/openapi/v1.json"))["paths"]!["/api/v1/indicators/{id}"]!["get"]!["parameters"]!.AsArray();
        var denominator = parameters.Single(parameter => (string?)parameter!["name"] == "denominator")!;

        Assert.Equal(["created", "active", "activated", "documents"], denominator["schema"]!["enum"]!.AsArray().Select(value => (string?)value));
        Assert.Contains("known", parameters.Select(parameter => (string?)parameter!["name"]));
    }

    [Fact]
    public async Task Description_OfAnAnswer_SaysThatValuesAreNumbersOrNull()
    {
        var value = (await GetAsync("/openapi/v1.json"))["components"]!["schemas"]!["AnswerJson"]!["properties"]!["value"]!;

        Assert.Contains("number", value["type"]!.AsArray().Select(type => (string?)type));
        Assert.Contains("null", value["type"]!.AsArray().Select(type => (string?)type));
        Assert.False(string.IsNullOrEmpty((string?)value["description"]));
    }

    [Fact]
    public async Task Description_InFrench_IsFrench()
    {
        var french = await GetAsync("/openapi/v1.json?lang=fr");
        var english = await GetAsync("/openapi/v1.json?lang=en");

        Assert.NotEqual((string?)english["info"]!["description"], (string?)french["info"]!["description"]);
    }

    private static bool TakesToken(string path) =>
        path.StartsWith(AppUrls.Imports, StringComparison.Ordinal) || path.StartsWith(AppUrls.Schedules, StringComparison.Ordinal);

    private async Task<JsonNode> GetAsync(string address) => JsonNode.Parse(await client.GetStringAsync(address))!;
}
