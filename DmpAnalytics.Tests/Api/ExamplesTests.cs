using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DmpAnalytics.Tests.Architecture;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Api;

/// <summary>
/// Every example of the description is run: what it shows is what is answered, and that is what the description says of it.
/// <c>DMP_WRITE_EXAMPLES=1</c> writes the answers anew, to be read before they are committed.
/// </summary>
public partial class ExamplesTests(SharedApplication shared) : IClassFixture<SharedApplication>
{
    private const string Folder = "DmpAnalytics/Api/Examples";

    /// <summary>Operations whose answers name the site or the time, or go by what the machine has.</summary>
    private static readonly string[] WithoutAnswer = ["changes_feed", "datapackage", "catalogue", "reports", "report_file", "report_feed", "reports_feed"];

    /// <summary>Groups of addresses that take a token.</summary>
    private static readonly string[] WithToken = ["imports", "schedules"];

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly HttpClient client = shared.Application.Client;

    public static TheoryData<string> Operations =>
        [.. Directory.GetFiles(Path.Combine(SourceTree.Root, Folder)).Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Operations_OfTheDescription_AllHaveAnExample()
    {
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;

        Assert.Equal(
            document["paths"]!.AsObject().Select(path => path.Value!["get"]).Where(get => get is not null && !WithToken.Contains((string?)get["tags"]?[0])).Select(get => (string)get!["operationId"]!).Order(StringComparer.Ordinal),
            ((IEnumerable<object[]>)Operations).Select(row => (string)row[0]));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Example_Run_IsWhatTheDescriptionShowsAndSays(string name)
    {
        var document = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
        var (path, operation) = Find(document, name);

        using var response = await client.GetAsync(AddressOf(path, operation));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var described = operation["responses"]!["200"]!["content"]!.AsObject();
        var content = described[response.Content.Headers.ContentType!.MediaType!]!;
        if (WithoutAnswer.Contains(name)) return;

        var isJson = response.Content.Headers.ContentType.MediaType == "application/json";
        var answer = isJson ? JsonNode.Parse(text)! : JsonValue.Create(text);
        if (Environment.GetEnvironmentVariable("DMP_WRITE_EXAMPLES") == "1") Write(name, answer);
        Assert.Equal(WithoutTime(content["example"]!), WithoutTime(answer));
        if (isJson) Check.None(new SchemaMatch(document).Violations(content["schema"], answer));
    }

    [Theory]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}}""", """{"a":1.5}""")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"integer"}}}""", "{}")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["null","string"]}}}""", """{"b":null}""")]
    [InlineData("""{"type":"array","items":{"oneOf":[{"type":"null"},{"type":"string"}]}}""", "[1]")]
    public void Violations_OfAnswersOtherThanDescribed_AreFound(string schema, string value) =>
        Assert.NotEmpty(new SchemaMatch(new JsonObject()).Violations(JsonNode.Parse(schema), JsonNode.Parse(value)));

    private static (string Path, JsonNode Operation) Find(JsonNode document, string name) =>
        document["paths"]!.AsObject()
            .Where(path => path.Value!["get"] is not null)
            .Select(path => (path.Key, path.Value!["get"]!))
            .Single(each => (string?)each.Item2["operationId"] == name);

    /// <summary>The address that the examples of the parameters make.</summary>
    private static string AddressOf(string path, JsonNode operation)
    {
        var query = new List<string>();
        foreach (var parameter in operation["parameters"]!.AsArray().Where(each => each!["example"] is not null))
        {
            var (name, value) = ((string)parameter!["name"]!, Uri.EscapeDataString(parameter["example"]!.ToString()));
            if ((string?)parameter["in"] == "path") path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else query.Add($"{name}={value}");
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static void Write(string name, JsonNode answer)
    {
        var file = Path.Combine(SourceTree.Root, Folder, name + ".json");
        var json = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        json["answer"] = answer.DeepClone();
        File.WriteAllText(file, json.ToJsonString(Indented) + "\n");
    }

    private static string WithoutTime(JsonNode node) => Time().Replace(node.ToJsonString(Indented), "\"…\"");

    [GeneratedRegex("\"\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z\"")]
    private static partial Regex Time();
}
