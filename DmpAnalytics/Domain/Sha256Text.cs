using System.Security.Cryptography;
using System.Text;

namespace DmpAnalytics.Domain;

/// <summary>SHA-256 as it is stored, published and compared everywhere: 64 lower-case hexadecimal digits.</summary>
public static class Sha256Text
{
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Of a text in UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Of what is left of a stream, read piece by piece.</summary>
    public static string Of(Stream bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
