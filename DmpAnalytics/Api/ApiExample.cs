using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace DmpAnalytics.Api;

/// <summary>A request of an operation and its answer on the shipped figures, from <c>Api/Examples/{operation}.json</c>; the tests run it.</summary>
/// <param name="Request">Path and query.</param>
/// <param name="Answer">As JSON, or the text of a file; null where it names the site or the time.</param>
internal sealed record ApiExample(string Request, JsonNode? Answer)
{
    public static ApiExample Of(string operation)
    {
        using var stream = typeof(ApiExample).Assembly.GetManifestResourceStream($"DmpAnalytics.Examples.{operation}.json")
            ?? throw new InvalidOperationException($"There is no example of {operation}.");
        var json = JsonNode.Parse(stream)!.AsObject();
        return new((string)json["request"]!, json["answer"]?.DeepClone());
    }

    /// <summary>Gives each parameter of the request its value, and the answer its example.</summary>
    public void ShowIn(OpenApiOperation operation)
    {
        var parts = Request.Split('?', 2);
        var query = QueryHelpers.ParseQuery(parts.Length > 1 ? parts[1] : "");
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            if (parameter.In == ParameterLocation.Path) parameter.Example = PathValue(parts[0], parameter.Name!);
            else if (query.TryGetValue(parameter.Name!, out var value))
                parameter.Example = parameter.Schema?.Type == JsonSchemaType.Integer ? JsonValue.Create(int.Parse(value!, System.Globalization.CultureInfo.InvariantCulture)) : JsonValue.Create((string?)value);
        }

        if (Answer is null || operation.Responses?["200"].Content is not { Count: > 0 } contents) return;
        var first = contents.FirstOrDefault(content => Answer is JsonObject == content.Key.Contains("json", StringComparison.Ordinal)).Value;
        if (first is not null) first.Example = Answer;
    }

    private static JsonValue PathValue(string path, string name)
    {
        var segments = path.Split('/');
        return JsonValue.Create(name == "file" ? segments[^1].Split('.')[0] : segments[4].Replace(".atom", "", StringComparison.Ordinal));
    }
}
