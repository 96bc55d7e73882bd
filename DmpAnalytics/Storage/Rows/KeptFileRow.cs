using System.Security.Cryptography;

namespace DmpAnalytics.Storage.Rows;

/// <summary>The bytes of an imported file, unchanged; one row however often they are imported.</summary>
internal sealed class KeptFileRow
{
    public required string Sha256 { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string KeyOf(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
}
