using System.Buffers.Text;
using System.Security.Cryptography;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Accounts;

/// <summary>Texts that open something: made at random, shown once, kept as their SHA-256.</summary>
internal static class Secret
{
    /// <summary>256 bits: no guessing, so that a plain hash is enough to keep them.</summary>
    private const int Bytes = 32;

    /// <summary>A new one, 43 characters that need no escaping in an address, after a prefix by which it is known when it leaks.</summary>
    public static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string secret) => Sha256Text.Of(secret);
}
