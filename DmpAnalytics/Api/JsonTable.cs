using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using DmpAnalytics.Export.Formats;

namespace DmpAnalytics.Api;

/// <summary>
/// Answers as a table: a row each, their members as columns in snake_case. A member of members gives a column for each
/// (<c>name_fr</c>, <c>reason_code</c>), a list of codes one cell with spaces between; lists of members, such as the inputs of a
/// calculation, have no place in a row and are left to JSON.
/// </summary>
internal sealed record JsonTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<CsvCell>> Rows)
{
    public static JsonTable Of<T>(IReadOnlyList<T> items, JsonSerializerOptions options)
    {
        var paths = Paths(typeof(T), options, []).ToList();
        return new(
            [.. paths.Select(path => string.Join('_', path.Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)))],
            [.. items.Select(item => Row(JsonSerializer.SerializeToNode(item, options)!, paths))]);
    }

    private static CsvCell[] Row(JsonNode item, List<string[]> paths) => [.. paths.Select(path => Cell(path.Aggregate((JsonNode?)item, (node, name) => node?[name])))];

    private static CsvCell Cell(JsonNode? node) => node switch
    {
        null => default,
        JsonArray list => string.Join(' ', list.Select(each => (string?)each)),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.Number => node.GetValue<JsonElement>().GetDecimal(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => (string?)node,
        },
    };

    private static IEnumerable<string[]> Paths(Type type, JsonSerializerOptions options, string[] before)
    {
        foreach (var member in options.GetTypeInfo(type).Properties)
        {
            string[] path = [.. before, member.Name];
            var kind = options.GetTypeInfo(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
            if (kind.Kind == JsonTypeInfoKind.None || kind.ElementType == typeof(string)) yield return path;
            else if (kind.Kind == JsonTypeInfoKind.Object)
                foreach (var each in Paths(kind.Type, options, path)) yield return each;
        }
    }
}
