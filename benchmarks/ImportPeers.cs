using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// One file of a million figures (or the number after the word) checked, compared with what is stored and stored, beside
/// <c>sqlite3 .import</c> and <c>sqlite-utils insert --csv</c> of the same file; then 100,000 errors told and 100,000 rows undone.
/// Each runs in a process of its own, whose largest memory is printed.
/// </summary>
internal static class ImportPeers
{
    private static readonly string[] Split = ["dossiers.csv", "spend.csv", "connections.csv", "usage.csv"];

    public static async Task PrintAsync(int figures)
    {
        var folder = Path.Combine(Path.GetTempPath(), "dmp-analytics-benchmarks", Guid.NewGuid().ToString("n"));
        var file = await FileAsync(Path.Combine(folder, "all"), figures);
        var few = await FileAsync(Path.Combine(folder, "few"), 100_000);
        var wrong = Path.Combine(folder, "wrong.csv");
        await File.WriteAllLinesAsync(wrong, (await File.ReadAllLinesAsync(few)).Select((line, index) => index == 0 ? line : line.Replace(",exact,", ",certain,", StringComparison.Ordinal).Replace(",about,", ",certain,", StringComparison.Ordinal).Replace(",at_least,", ",certain,", StringComparison.Ordinal).Replace(",at_most,", ",certain,", StringComparison.Ordinal)));

        Console.WriteLine("| what | seconds | largest memory, MB | of these |");
        Console.WriteLine("| --- | --- | --- | --- |");
        Row("sqlite3 .import, nothing checked", "sqlite3", Path.Combine(folder, "a.db"), ".mode csv", $".import {file} figures");
        Row("sqlite-utils insert --csv", "sqlite-utils", "insert", Path.Combine(folder, "b.db"), "figures", file, "--csv");
        Self("import: checked, compared, stored", "import-one", folder, file);
        Self("import of the same file again", "import-one", folder, file);
        Self("100,000 errors told", "import-one", folder, wrong);
        Self("import and undo of 100,000 figures", "undo-one", Path.Combine(folder, "undo"), few);
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>One import in this process; prints its phases.</summary>
    public static async Task OneAsync(string folder, string path, bool isUndone)
    {
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new StoreLocation(Path.Combine(folder, "store")))
            .AddSingleton(new ShippedData(Reference(path)))
            .AddStorage()
            .AddImport()
            .BuildServiceProvider();
        await services.GetRequiredService<StoreDatabase>().PrepareAsync(CancellationToken.None);
        var importer = services.GetRequiredService<Importer>();
        if (await services.GetRequiredService<DataReader>().LatestVersionAsync(CancellationToken.None) == 0)
            await importer.ImportAsync(await DataFolder.ReadAsync(Reference(path), CancellationToken.None), Actor.Program, CancellationToken.None);

        var files = await DataFolder.ReadFilesAsync([path], CancellationToken.None);
        var start = Stopwatch.GetTimestamp();
        if (Environment.GetEnvironmentVariable("PHASES") is not null)
        {
            var reference = (await services.GetRequiredService<DataReader>().ReferenceAsync(1, CancellationToken.None));
            var read = ImportReader.Read(files, reference);
            Console.Error.WriteLine($"read {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s, CPU {Environment.CpuUsage.UserTime.TotalSeconds:0.0}, {GC.GetTotalMemory(true) / 1_000_000} MB kept, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000}");
            GC.KeepAlive(read);
            start = Stopwatch.GetTimestamp();
        }

        var outcome = await importer.ImportAsync(files, Actor.Program, CancellationToken.None);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"import {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s, {outcome.Read.Issues.Length} issues, version {outcome.Version?.Number}, CPU {Environment.CpuUsage.UserTime.TotalSeconds:0.0} s"));
        if (!isUndone || outcome.Version is not { Import: { } import }) return;
        start = Stopwatch.GetTimestamp();
        await services.GetRequiredService<StoreUndo>().UndoAsync(import, Actor.Program, "benchmark", TimeProvider.System.GetUtcNow(), CancellationToken.None);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"undo {Stopwatch.GetElapsedTime(start).TotalSeconds:0.00} s"));
    }

    private static string Reference(string path) => Path.Combine(Path.GetDirectoryName(path)!, "reference");

    /// <summary>All figures in one file; what they refer to in a folder beside it.</summary>
    private static async Task<string> FileAsync(string folder, int figures)
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

    private static void Self(string what, params string[] arguments) => Row(what, Environment.ProcessPath!, arguments);

    private static void Row(string what, string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/time", ["-f", "%M", program, .. arguments]) { RedirectStandardError = true })!;
        var told = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var lines = told.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var memory = decimal.Parse(lines[^1], CultureInfo.InvariantCulture) / 1_000;
        var took = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {took:0.0} | {memory:0} | {string.Join("; ", lines[..^1])} |"));
    }
}
