using System.Text.Json;
using System.Text.Json.Serialization;

namespace DmpAnalytics.Api;

/// <summary>Decimals as JSON numbers with no digit that says nothing: 42.00 is written 42.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    // Dividing by one with the greatest scale leaves the shortest scale that holds the value.
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
}
