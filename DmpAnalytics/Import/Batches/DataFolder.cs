namespace DmpAnalytics.Import.Batches;

/// <summary>Files on disk as a set to import.</summary>
public static class DataFolder
{
    /// <summary>Larger ones stay on disk and are gone through piece by piece.</summary>
    private const long MostInMemory = 16 * 1024 * 1024;

    /// <summary>The CSV files of a folder, by name.</summary>
    /// <exception cref="IOException">The folder or a file cannot be read.</exception>
    public static async Task<IReadOnlyList<ImportFile>> ReadAsync(string folder, CancellationToken cancellationToken) =>
        await ReadFilesAsync(Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal), cancellationToken);

    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyList<ImportFile>> ReadFilesAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var files = new List<ImportFile>();
        foreach (var path in paths)
        {
            files.Add(new FileInfo(path).Length > MostInMemory
                ? ImportFile.OnDisk(path)
                : new(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken)));
        }

        return files;
    }
}
