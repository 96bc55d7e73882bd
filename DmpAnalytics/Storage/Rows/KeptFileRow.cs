using System.IO.Compression;

namespace DmpAnalytics.Storage.Rows;

/// <summary>The bytes of an imported file, unchanged; one row however often they are imported.</summary>
internal sealed class KeptFileRow
{
    public required string Sha256 { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Whether the bytes lie there as gzip writes them.</summary>
    public bool IsPacked { get; init; }

    /// <summary>Packed where that saves at least a tenth.</summary>
    public static KeptFileRow Of(string sha256, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = Packing(packed)) gzip.Write(bytes);
        var isPacked = packed.Length < bytes.Length * 9L / 10;
        return new() { Sha256 = sha256, Bytes = isPacked ? packed.ToArray() : bytes, IsPacked = isPacked };
    }

    /// <summary>Quick, and half as large again as what gzip can do at best.</summary>
    public static GZipStream Packing(Stream packed) => new(packed, new ZLibCompressionOptions { CompressionLevel = 3 }, leaveOpen: true);

    public byte[] Unpacked()
    {
        if (!IsPacked) return Bytes;
        using var gzip = new GZipStream(new MemoryStream(Bytes, writable: false), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        gzip.CopyTo(whole);
        return whole.ToArray();
    }
}
