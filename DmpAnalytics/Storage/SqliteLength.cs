using System.Buffers.Binary;

namespace DmpAnalytics.Storage;

/// <summary>
/// Whether all pages that a database file says it has are there, in it or in the log of writes beside it (https://sqlite.org/fileformat2.html):
/// after a crash the log may hold pages that the file still lacks.
/// </summary>
internal static class SqliteLength
{
    private const int HeaderBytes = 32;
    private const int FrameHeaderBytes = 24;

    /// <summary>False for a file that is none of this kind: that is said elsewhere.</summary>
    public static bool IsCutShort(string path)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        using var file = Open(path);
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !header.StartsWith("SQLite format 3\0"u8)) return false;
        var size = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var said && said == 1 ? 65_536 : said;
        if (size == 0) return false;
        var pages = (long)BinaryPrimitives.ReadUInt32BigEndian(header[28..]);
        var there = file.Length / size;
        return there < pages && MissFrom(path + "-wal", size, there, pages);
    }

    /// <summary>Whether the log of writes lacks one of the pages after <paramref name="there"/>.</summary>
    private static bool MissFrom(string log, int size, long there, long pages)
    {
        if (new FileInfo(log) is not { Exists: true, Length: > HeaderBytes }) return true;
        var missing = new HashSet<uint>();
        for (var page = there + 1; page <= pages; page++) missing.Add((uint)page);

        Span<byte> header = stackalloc byte[HeaderBytes];
        Span<byte> frame = stackalloc byte[FrameHeaderBytes];
        using var file = Open(log);
        file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        while (missing.Count > 0 && file.ReadAtLeast(frame, FrameHeaderBytes, throwOnEndOfStream: false) == FrameHeaderBytes)
        {
            // Frames of an earlier turn of the log carry other salts.
            if (!frame[8..16].SequenceEqual(header[16..24])) break;
            missing.Remove(BinaryPrimitives.ReadUInt32BigEndian(frame));
            file.Seek(size, SeekOrigin.Current);
        }

        return missing.Count > 0;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
}
