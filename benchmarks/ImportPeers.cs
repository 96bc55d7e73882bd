using System.Globalization;
using DmpAnalytics.Benchmarks.Comparison;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// One file of a million figures (or the number after the word) imported by the command, beside <c>sqlite3 .import</c> and
/// <c>sqlite-utils insert --csv</c> of the same file; then the same file again, 100,000 errors told and 100,000 rows undone.
/// Each is a process of its own, from its start to its end, run several times in turn; medians are printed.
/// </summary>
internal static class ImportPeers
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DmpAnalytics");

    public static async Task PrintAsync(int figures, int times)
    {
        var folder = ImportFiles.NewFolder();
        var all = await ImportFiles.WriteAsync(Path.Combine(folder, "all"), figures);
        var few = await ImportFiles.WriteAsync(Path.Combine(folder, "few"), 100_000);
        var wrong = Path.Combine(folder, "wrong.csv");
        await ImportFiles.SpoilAsync(few, wrong);
        var (empty, held, filled) = (Path.Combine(folder, "empty"), Path.Combine(folder, "held"), Path.Combine(folder, "filled"));
        await RunAsync("import", ImportFiles.Reference(all), "--data-dir", empty, "--acknowledge", "benchmark");
        ImportFiles.Copy(empty, held);
        await RunAsync("import", few, "--data-dir", held, "--acknowledge", "benchmark");

        Measured[] runs =
        [
            new("sqlite3 .import, nothing checked", () => Tool.TimeAsync("sqlite3", Path.Combine(folder, "a.db"), ".mode csv", $".import {all} figures"), () => File.Delete(Path.Combine(folder, "a.db"))),
            new("sqlite-utils insert --csv", () => Tool.TimeAsync("sqlite-utils", "insert", Path.Combine(folder, "b.db"), "figures", all, "--csv"), () => File.Delete(Path.Combine(folder, "b.db"))),
            new("import: checked, compared, stored, told", () => Tool.TimeAsync(Program, "import", all, "--data-dir", filled, "--acknowledge", "benchmark"), () => ImportFiles.Copy(empty, filled)),
            new("the same file again: nothing changes", () => Tool.TimeAsync(Program, "import", all, "--data-dir", filled, "--acknowledge", "benchmark"), () => { }),
            new("100,000 errors told, each on its line", () => Tool.TimeAsync(1, Program, "import", wrong, "--data-dir", empty), () => { }),
            new("undo of 100,000 figures", () => Tool.TimeAsync(Program, "undo", "3", "--reason", "benchmark", "--data-dir", filled), () => ImportFiles.Copy(held, filled)),
            new("the command alone: an empty undo", () => Tool.TimeAsync(1, Program, "undo", "99", "--reason", "benchmark", "--data-dir", empty), () => { }),
        ];
        for (var turn = 0; turn < times; turn++)
        {
            foreach (var run in runs) await run.TakeAsync();
        }

        var load = await File.ReadAllTextAsync("/proc/loadavg");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures:N0} figures, {new FileInfo(all).Length / 1_000_000} MB; medians of {times}; load {load[..14]}"));
        Console.WriteLine();
        Console.WriteLine("| what | seconds | processor, s | largest memory, MB |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var run in runs) Console.WriteLine(run.Line);
        Directory.Delete(folder, recursive: true);
    }

    private static Task<string> RunAsync(params string[] arguments) => Tool.MustAsync(Program, arguments);

    /// <summary>One line of the table: what is timed, and what is put in place before, untimed.</summary>
    private sealed record Measured(string What, Func<Task<Cost>> Timed, Action Before)
    {
        private readonly List<Cost> costs = [];

        public string Line => string.Create(
            CultureInfo.InvariantCulture, $"| {What} | {Median(cost => cost.Seconds):0.0} | {Median(cost => cost.Processor):0.0} | {costs.Max(cost => cost.Memory):0} |");

        public async Task TakeAsync()
        {
            Before();
            costs.Add(await Timed());
        }

        private double Median(Func<Cost, double> of) => costs.Select(of).Order().ElementAt(costs.Count / 2);
    }
}
