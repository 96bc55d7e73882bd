using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Drafts;

/// <summary>What can be told of bytes without reading them as a table.</summary>
internal static class FileShape
{
    /// <summary>How many lines a file of separated values has at most; a workbook says its rows itself.</summary>
    public static long Lines(ReadOnlySpan<byte> bytes) => Workbook.IsOne(bytes) ? 0 : Math.Max(bytes.Count((byte)'\n'), bytes.Count((byte)'\r')) + 1L;

    /// <summary>A packed file: zip, gzip, bzip2, xz, 7z, rar, zstd. A workbook is a zip too; whether it is one shows on opening.</summary>
    public static bool IsArchive(ImportFile file)
    {
        var bytes = file.Bytes.Span;
        return bytes.StartsWith((byte[])[0x1F, 0x8B])
            || bytes.StartsWith("BZh"u8)
            || bytes.StartsWith((byte[])[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
            || bytes.StartsWith((byte[])[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])
            || bytes.StartsWith("Rar!"u8)
            || bytes.StartsWith((byte[])[0x28, 0xB5, 0x2F, 0xFD])
            || (bytes.StartsWith("PK\u0003\u0004"u8) && file.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase));
    }
}
