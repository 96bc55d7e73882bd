using DmpAnalytics.Import;

namespace DmpAnalytics.Tests.Import;

/// <summary>The published files, as they travel with the program.</summary>
internal static class ShippedData
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static IReadOnlyList<ImportFile> Files() =>
        [.. Directory.GetFiles(Folder, "*.csv").Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
}
