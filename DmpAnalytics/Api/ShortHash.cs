using DmpAnalytics.Domain;

namespace DmpAnalytics.Api;

/// <summary>Sixteen hexadecimal digits that tell a text from others.</summary>
internal static class ShortHash
{
    public static string Of(string text) => Sha256Text.Of(text)[..16];
}
