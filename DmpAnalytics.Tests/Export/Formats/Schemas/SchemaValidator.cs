using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Export.Formats.Schemas;

/// <summary>As much of Frictionless Table Schema as the published schemas use.</summary>
internal static class SchemaValidator
{
    /// <summary>Whether a field of a schema accepts a text.</summary>
    public static bool Accepts(JsonElement field, string text)
    {
        var constraints = field.TryGetProperty("constraints", out var found) ? found : default;
        if (text.Length == 0) return !Is(constraints, "required");
        if (Text(constraints, "pattern") is { } pattern && !Regex.IsMatch(text, $"^(?:{pattern})\\z")) return false;
        if (Number(constraints, "minLength") > text.Length || Number(constraints, "maxLength") < text.Length) return false;
        if (constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != text)) return false;
        return field.GetProperty("type").GetString() switch
        {
            "number" => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && IsWithin(number, constraints),
            "year" => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsWithin(year, constraints),
            "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => Text(field, "format") != "uri" || Uri.TryCreate(text, UriKind.Absolute, out _),
        };
    }

    private static bool IsWithin(decimal number, JsonElement constraints) =>
        !(Number(constraints, "minimum") > number) && !(Number(constraints, "maximum") < number);

    private static bool Is(JsonElement constraints, string name) =>
        constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out var value) && value.GetBoolean();

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement constraints, string name) =>
        constraints.ValueKind == JsonValueKind.Object && constraints.TryGetProperty(name, out var value) ? value.GetDecimal() : null;
}
