using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DmpAnalytics.Storage.AuditLog;

/// <summary>
/// The one way a JSON value is written where it is hashed: no white space; the keys of an object by their UTF-16 code units;
/// in strings only <c>"</c>, <c>\</c> and what lies below U+0020 escaped, as <c>\b \f \n \r \t</c> or <c>\u00xx</c>; whole and
/// decimal numbers in plain digits without trailing zeros. Binary floating point is refused.
/// </summary>
public static class CanonicalJson
{
    /// <summary>A decimal divided by this 1 keeps its value and loses its trailing zeros.</summary>
    private const decimal WithoutTrailingZeros = 1.0000000000000000000000000000m;

    /// <exception cref="ArgumentException">A number is neither whole nor a decimal of 28 digits.</exception>
    public static string Of(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return text.ToString();
    }

    /// <summary>One string as JSON.</summary>
    internal static string Quoted(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        WriteText(value, text);
        return text.ToString();
    }

    private static void Write(JsonNode? value, StringBuilder text)
    {
        switch (value)
        {
            case JsonObject fields:
                text.Append('{');
                WriteAll(fields.OrderBy(field => field.Key, StringComparer.Ordinal), text, field =>
                {
                    WriteText(field.Key, text);
                    text.Append(':');
                    Write(field.Value, text);
                });
                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                WriteAll(items, text, item => Write(item, text));
                text.Append(']');
                break;
            case null:
                text.Append("null");
                break;
            default:
                WriteSingle(value.AsValue(), text);
                break;
        }
    }

    private static void WriteAll<T>(IEnumerable<T> items, StringBuilder text, Action<T> write)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            write(item);
        }
    }

    private static void WriteSingle(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                WriteText(value.GetValue<string>(), text);
                break;
            case JsonValueKind.True:
                text.Append("true");
                break;
            case JsonValueKind.False:
                text.Append("false");
                break;
            default:
                if (!decimal.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                    throw new ArgumentException($"{value.ToJsonString()} is no whole or decimal number.", nameof(value));
                text.Append((number / WithoutTrailingZeros).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteText(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var letter in value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        }

        text.Append('"');
    }
}
