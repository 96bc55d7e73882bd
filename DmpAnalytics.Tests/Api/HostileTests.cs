using System.Net;
using System.Text.Json.Nodes;
using DmpAnalytics.Analysis;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

/// <summary>Addresses made to break something: refused with sentences, in both languages, and never believed.</summary>
public class HostileTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const int Seed = 20261122;

    private static readonly string[] Addresses =
    [
        "programmes", "measures", "scopes", "regions", "sources", "figures", "figures/facets", "targets", "targets/reviews", "events", "findings", "indicators",
        "indicators/cost_per_dossier", "indicators/cost_per_dossier/series", "indicators/cost_per_dossier/card", "indicators/coverage/vintages",
        "indicators/coverage/regions", "indicators/coverage/programmes", "question", "versions", "changes", "changes.atom", "catalog.jsonld", "datapackage.json", "spend.csv",
    ];

    private static readonly string[] Names =
    [
        .. QuestionParameters.All, .. QuestionParameters.Presentation, "limit", "after", "kind", "level", "members", "then_known", "then_data", "rule", "q", "year", "sort",
        "source", "status", "<script>", "a b", "%00", "programme[]",
    ];

    private readonly HttpClient client = shared.Application.Client;

    public static TheoryData<string> Values =>
    [
        new string('x', 10_000), new string('9', 10_000), "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "2012-02-30", "0000", "9999-99-99", "2013/2012",
        "-1", "1e309", "NaN", "99999999999999999999", "' OR 1=1 --", "../../etc/passwd", "\u0000", "\uD800x", "🦄", "%", "=cmd()", "\u202Etxt.exe",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Parameter_WithAValueThatIsNone_IsRefusedWithASentence(string value)
    {
        foreach (var address in new[] { "indicators/cost_per_dossier?at=", "indicators/cost_per_dossier?scope=", "figures?year=", "figures?limit=", "figures?after=", "targets?kind=", "changes?from=" })
        {
            foreach (var language in new[] { "fr", "en" })
            {
                using var response = await client.GetAsync($"/api/v1/{address}{Escape(value)}&lang={language}");

                Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
                await AssertProblemAsync(response);
            }
        }
    }

    [Fact]
    public async Task Parameters_MadeAtRandom_GiveAnAnswerOrAProblem()
    {
        var random = new Random(Seed);
        string[] values = [.. ((IEnumerable<object[]>)Values).Select(row => (string)row[0]), "dmp", "2012", "2012-06", "true", "1", "csv", "fr", "created", ""];
        for (var i = 0; i < 300; i++)
        {
            var pairs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{Escape(Pick(Names))}={Escape(Pick(values))}");
            var address = $"/api/v1/{Pick(Addresses)}?{string.Join('&', pairs)}";

            using var response = await client.GetAsync(address);

            Assert.True((int)response.StatusCode is 200 or 400 or 404, $"{(int)response.StatusCode} {address}");
            if (response.StatusCode != HttpStatusCode.OK) await AssertProblemAsync(response);
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    [Theory]
    [InlineData("indicators/cost_per_dossier/series?from=2014&to=2012", "to")]
    [InlineData("indicators/cost_per_dossier?scope=direct&scope=operator", "scope")]
    [InlineData("figures?programme=dmp&programme=ameli", "programme")]
    [InlineData("changes?from=1&to=0", "to")]
    public async Task Parameters_ThatContradict_AreRefused(string address, string parameter)
    {
        using var response = await client.GetAsync("/api/v1/" + address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(parameter, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["problems"]![0]!["parameter"]);
    }

    private static string Escape(string value) => Uri.EscapeDataString(value.Replace("\uD800", "\uFFFD", StringComparison.Ordinal));

    private static async Task AssertProblemAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var problem = JsonNode.Parse(text)!;

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty((string)problem["detail"]!);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.DoesNotContain("   at DmpAnalytics", text, StringComparison.Ordinal);
        Assert.True(text.Length < 30_000);
    }
}
