using System.IO.Compression;

namespace DmpAnalytics.Export.Formats.Evidence;

/// <summary>Files as one zip; the script in it may be run as it is unpacked.</summary>
public static class Pack
{
    private const int Ordinary = 0b1_000_000_110_100_100 << 16;
    private const int Executable = 0b1_000_000_111_101_101 << 16;

    /// <param name="files">In their order.</param>
    /// <param name="day">The date that every file is given, so that the same files are the same bytes.</param>
    public static byte[] Zip(IEnumerable<PackFile> files, DateOnly day)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                entry.ExternalAttributes = file.Name == Verifier.Script ? Executable : Ordinary;
                using var stream = entry.Open();
                stream.Write(file.Bytes);
            }
        }

        return bytes.ToArray();
    }
}
