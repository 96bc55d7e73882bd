using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DmpAnalytics.Import.Mappings;

/// <summary>A mapping as a JSON text that can be kept, sent and read again: <c>{"form":{…},"columns":[…],"constants":{…},"texts":{…}}</c>.</summary>
public static class MappingJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(Mapping mapping) => JsonSerializer.Serialize(mapping, Options);

    /// <summary>False for a text that is no mapping.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Mapping? mapping)
    {
        try
        {
            mapping = JsonSerializer.Deserialize<Mapping>(text, Options);
            if (mapping is { Columns.IsDefault: true }) mapping = mapping with { Columns = ImmutableArray<MappedColumn>.Empty };
            return mapping is not null && mapping.Columns.All(column => column is { Header: not null, Field: not null, Says: not null, Unit: not null });
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            mapping = null;
            return false;
        }
    }
}
