using System.Text.Json;
using System.Text.Json.Nodes;

namespace DmpAnalytics.Tests.Api;

/// <summary>Whether an answer is what the description says: types, required members, no member that is not described.</summary>
internal sealed class SchemaMatch(JsonNode document)
{
    public IEnumerable<string> Violations(JsonNode? schema, JsonNode? value, string path = "$")
    {
        if (schema is null) return [];
        if ((string?)schema["$ref"] is { } reference) return Violations(Find(reference), value, path);
        if ((schema["oneOf"] ?? schema["anyOf"])?.AsArray() is { } choices)
            return choices.Any(choice => IsNullSchema(choice) ? value is null : value is not null && !Violations(choice, value, path).Any())
                ? []
                : [$"{path} is none of the described."];

        var types = Types(schema);
        var type = TypeOf(value);
        if (types.Count > 0 && !types.Contains(type) && !(type == "integer" && types.Contains("number"))) return [$"{path} is {type}, described as {string.Join(", ", types)}."];
        return value switch
        {
            JsonObject members => Members(schema, members, path),
            JsonArray items => items.SelectMany((item, index) => Violations(schema["items"], item, $"{path}[{index}]")),
            _ => [],
        };
    }

    private IEnumerable<string> Members(JsonNode schema, JsonObject members, string path)
    {
        var described = schema["properties"]?.AsObject() ?? [];
        var required = schema["required"]?.AsArray().Select(name => (string)name!) ?? [];
        return required.Where(name => !members.ContainsKey(name)).Select(name => $"{path} lacks {name}.")
            .Concat(members.Where(member => !described.ContainsKey(member.Key)).Select(member => $"{path}.{member.Key} is not described."))
            .Concat(members.Where(member => described.ContainsKey(member.Key)).SelectMany(member => Violations(described[member.Key], member.Value, $"{path}.{member.Key}")));
    }

    private JsonNode? Find(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]);

    private static bool IsNullSchema(JsonNode? schema) => (string?)(schema?["type"] as JsonValue) == "null";

    private static List<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray several => [.. several.Select(each => (string)each!)],
        JsonValue one => [(string)one!],
        _ => [],
    };

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
        },
    };
}
