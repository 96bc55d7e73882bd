using System.Globalization;

namespace DmpAnalytics.Domain.Tables;

/// <summary>A number as the files have it: a point, no separator, no digit that says nothing.</summary>
public static class CanonicalNumber
{
    // Dividing by one with the greatest scale leaves the shortest scale that holds the value.
    private const decimal One = 1.0000000000000000000000000000m;

    public static string Of(decimal value) => (value / One).ToString(CultureInfo.InvariantCulture);
}
