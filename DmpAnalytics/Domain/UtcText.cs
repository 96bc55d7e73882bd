using System.Globalization;

namespace DmpAnalytics.Domain;

/// <summary>A moment as programs read it, to the second: <c>2012-06-30T10:00:00Z</c>.</summary>
public static class UtcText
{
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
