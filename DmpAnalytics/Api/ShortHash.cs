using System.Security.Cryptography;
using System.Text;

namespace DmpAnalytics.Api;

/// <summary>Sixteen hexadecimal digits that tell a text from others.</summary>
internal static class ShortHash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
