namespace DmpAnalytics.Export.Formats.Office;

/// <summary>The colours of the design on white paper, six digits each.</summary>
internal static class Tokens
{
    public const string Ink = "1B2530";
    public const string Muted = "56626F";
    public const string Rule = "DDE2E8";
    public const string Panel = "F6F7F9";
    public const string Accent = "0A5A8C";
    public const string Ground = "FFFFFF";

    /// <summary>The accent, very light: a cell that may be changed.</summary>
    public const string InputGround = "E8F1F8";

    public const string Face = "Arial";

    private static readonly string[] Series = ["0A6EBD", "B8560F", "1B7F5C", "7A4FA3", "8A6A00", "6B7280"];

    /// <param name="number">Of a programme, from 1.</param>
    public static string SeriesColour(int number) => Series[(number - 1) % Series.Length];

    /// <summary>Half way to white.</summary>
    public static string Lighter(string colour) => string.Concat(Enumerable.Range(0, 3).Select(place =>
        ((Convert.ToInt32(colour.Substring(2 * place, 2), 16) + 255) / 2).ToString("X2", System.Globalization.CultureInfo.InvariantCulture)));
}
