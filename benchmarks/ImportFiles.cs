using DmpAnalytics.Import.Synthetic;

namespace DmpAnalytics.Benchmarks;

/// <summary>Made-up figures as one canonical file, with what they refer to in a folder beside it.</summary>
internal static class ImportFiles
{
    private static readonly string[] Split = ["dossiers.csv", "spend.csv", "connections.csv", "usage.csv"];

    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "dmp-analytics-benchmarks", Guid.NewGuid().ToString("n"))).FullName;

    public static string Reference(string path) => Path.Combine(Path.GetDirectoryName(path)!, "reference");

    /// <summary>The path of the file.</summary>
    public static async Task<string> WriteAsync(string folder, int figures)
    {
        await SyntheticFiles.WriteAsync(folder, figures, 1, CancellationToken.None);
        var reference = Directory.CreateDirectory(Path.Combine(folder, "reference")).FullName;
        var file = Path.Combine(folder, "figures.csv");
        await using var all = File.CreateText(file);
        foreach (var path in Directory.GetFiles(folder, "*.csv").Where(path => path != file))
        {
            var name = Path.GetFileName(path);
            if (!Split.Contains(name))
            {
                File.Move(path, Path.Combine(reference, name));
                continue;
            }

            var isFirst = all.BaseStream.Position == 0;
            await foreach (var line in File.ReadLinesAsync(path))
            {
                if (isFirst || !line.StartsWith("programme,", StringComparison.Ordinal)) await all.WriteLineAsync(line);
                isFirst = false;
            }

            await all.FlushAsync();
        }

        return file;
    }

    /// <summary>The same file with a qualifier in every row that there is not.</summary>
    public static async Task SpoilAsync(string path, string wrong)
    {
        await using var spoilt = File.CreateText(wrong);
        await foreach (var line in File.ReadLinesAsync(path))
        {
            var fields = line.Split(',');
            if (fields[0] != "programme") fields[6] = "certain";
            await spoilt.WriteLineAsync(string.Join(',', fields));
        }
    }

    /// <summary>A data folder as another; what was there is gone.</summary>
    public static void Copy(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from)) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
