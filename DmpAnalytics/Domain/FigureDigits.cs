using System.Globalization;

namespace DmpAnalytics.Domain;

/// <summary>The digits of a value, with a point and without zeros at the end: how most values are published.</summary>
internal static class FigureDigits
{
    public static string Of(decimal value) => Bare(value).ToString(CultureInfo.InvariantCulture);

    public static bool Are(string? text, decimal value)
    {
        Span<char> digits = stackalloc char[40];
        return text is not null && Bare(value).TryFormat(digits, out var length, provider: CultureInfo.InvariantCulture) && digits[..length].SequenceEqual(text);
    }

    /// <summary>A value has at most six decimals.</summary>
    private static decimal Bare(decimal value) => value.Scale == 0 ? value : decimal.Truncate(value * 1_000_000m) / 1_000_000m;
}
