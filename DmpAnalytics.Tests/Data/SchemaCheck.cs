using System.Globalization;
using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Data;

/// <summary>Judges a field by its Table Schema: type, format, required, enumeration, pattern, limits.</summary>
internal static class SchemaCheck
{
    public static string? Violation(TableField field, string value)
    {
        var rules = field.Constraints;
        if (value.Length == 0) return rules?.Required == true ? "is required" : null;
        if (!IsOfType(field, value)) return $"'{value}' is no {field.Type} {field.Format}";
        if (rules?.Enum is { } allowed && !allowed.Contains(value)) return $"'{value}' is none of {string.Join(", ", allowed)}";
        if (rules?.Pattern is { } pattern && !Regex.IsMatch(value, pattern)) return $"'{value}' does not match {pattern}";
        if (rules?.Minimum is { } least && Number(value) < least) return $"'{value}' is below {least}";
        if (rules?.Maximum is { } most && Number(value) > most) return $"'{value}' is above {most}";
        return null;
    }

    private static bool IsOfType(TableField field, string value) => (field.Type, field.Format) switch
    {
        ("string", "uri") => Uri.TryCreate(value, UriKind.Absolute, out _),
        ("string", null) => true,
        ("number", null) => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        ("integer", null) => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        ("year", null) => Regex.IsMatch(value, @"^[0-9]{4}\z"),
        ("date", "default") => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
