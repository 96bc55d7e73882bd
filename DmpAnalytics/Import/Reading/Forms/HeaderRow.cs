namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>Tells the names of columns from a title above them and from rows below.</summary>
internal static class HeaderRow
{
    /// <summary>As wide as the table, most of it filled, and no number but a year, which may name a column.</summary>
    public static bool IsOne(IReadOnlyList<string> fields, int width) =>
        width > 0 && fields.Count == width && 3 * fields.Count(field => !string.IsNullOrWhiteSpace(field)) >= 2 * width && !fields.Any(IsAmount);

    private static bool IsAmount(string field) => NumberToken.Of(field) is { } token && !(token.Body.Length == 4 && token.Body.All(char.IsAsciiDigit));
}
