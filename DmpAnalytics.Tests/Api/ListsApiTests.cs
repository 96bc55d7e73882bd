using System.Text.Json.Nodes;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

public class ListsApiTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private readonly HttpClient client = shared.Application.Client;

    [Theory]
    [InlineData("programmes", "programmes.csv")]
    [InlineData("measures", "measures.csv")]
    [InlineData("scopes", "scopes.csv")]
    [InlineData("regions", "regions.csv")]
    [InlineData("sources", "sources.csv")]
    [InlineData("targets", "targets.csv")]
    [InlineData("events", "events.csv")]
    [InlineData("figures", "dossiers.csv", "spend.csv", "connections.csv", "usage.csv")]
    public async Task List_OfAKind_HasEveryRowOfItsFiles(string list, params string[] files)
    {
        var answer = await GetAsync("/api/v1/" + list);
        var rows = 0;
        foreach (var file in files)
            rows += (await File.ReadAllLinesAsync(Path.Combine(TestStore.DataFolder, file))).Count(line => line.Length > 0) - 1;

        Assert.Equal(1, (long?)answer["data"]);
        Assert.Equal(rows, answer["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Figures_OfAProgrammeAndAMeasure_AreThoseOnly()
    {
        var items = (await GetAsync("/api/v1/figures?programme=dmp&measure=spend"))["items"]!.AsArray();

        Assert.NotEmpty(items);
        Assert.All(items, item =>
        {
            Assert.Equal("dmp", (string?)item!["programme"]);
            Assert.Equal("spend", (string?)item["measure"]);
            Assert.Equal("spend.csv", (string?)item["file"]);
        });
    }

    [Theory]
    [InlineData("scopes")]
    [InlineData("targets")]
    [InlineData("events")]
    public async Task List_OfAProgramme_IsNarrowed(string list)
    {
        var all = (await GetAsync("/api/v1/" + list))["items"]!.AsArray();
        var some = (await GetAsync($"/api/v1/{list}?programme=dmp"))["items"]!.AsArray();

        Assert.InRange(some.Count, 1, all.Count - 1);
        Assert.All(some, item => Assert.Equal("dmp", (string?)item!["programme"]));
    }

    [Fact]
    public async Task Programme_InTheList_HasItsNamesAndDates()
    {
        var dmp = (await GetAsync("/api/v1/programmes"))["items"]![0]!;

        Assert.Equal("dmp", (string?)dmp["id"]);
        Assert.NotEqual((string?)dmp["name"]!["fr"], (string?)dmp["name"]!["en"]);
        Assert.Equal("EUR", (string?)dmp["currency"]);
        Assert.Equal("2012-06-30", (string?)dmp["headlineAt"]);
    }

    private async Task<JsonNode> GetAsync(string address) => JsonNode.Parse(await client.GetStringAsync(address))!;
}
