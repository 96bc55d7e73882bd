using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Api;

/// <summary>A value as it is written: a number, or the text of a date where the unit is <c>date</c>.</summary>
public readonly record struct ValueJson(decimal Number, bool IsDate)
{
    public static ValueJson? Of(decimal? value, string unit) =>
        value is { } number ? new(number, unit == Result.DateUnit) : null;

    public override string ToString() =>
        IsDate ? QuestionJson.Day(DateOnly.FromDayNumber((int)Number)) : Number.ToString(CultureInfo.InvariantCulture);
}

internal sealed class ValueConverter : JsonConverter<ValueJson>
{
    public override ValueJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? new(DateOnly.ParseExact(reader.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber, true)
            : new(reader.GetDecimal(), false);

    public override void Write(Utf8JsonWriter writer, ValueJson value, JsonSerializerOptions options)
    {
        if (value.IsDate) writer.WriteStringValue(value.ToString());
        else JsonSerializer.Serialize(writer, value.Number, options);
    }
}
