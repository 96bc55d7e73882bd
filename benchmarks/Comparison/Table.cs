using System.Diagnostics;
using System.Globalization;
using System.Text;
using DmpAnalytics.Benchmarks.Comparison.Parts;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>
/// One table: ours against what one would use instead, on the same work in the same run. <c>benchmarks/run</c> builds and starts it.
/// </summary>
internal static class Table
{
    private static readonly (string Name, Func<Setting, Task<IReadOnlyList<Row>>> Run)[] Parts =
    [
        ("start", StartPart.RunAsync),
        ("pages", PagesPart.RunAsync),
        ("circuits", CircuitsPart.RunAsync),
        ("import", ImportPart.RunAsync),
        ("series", SeriesPart.RunAsync),
    ];

    /// <summary>The exit code: 1 where a part failed, 2 where an option is wrong.</summary>
    public static async Task<int> PrintAsync(IReadOnlyList<string> arguments)
    {
        Options options;
        try
        {
            options = Options.Of(arguments);
            if (options.Only.FirstOrDefault(name => Parts.All(part => part.Name != name)) is { } unknown)
                throw new ArgumentException($"{unknown} is no part. Those are: {string.Join(", ", Parts.Select(part => part.Name))}.");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }

        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<Row>();
        var faults = new List<string>();
        var begun = Stopwatch.GetTimestamp();
        var load = Machine.Load();
        foreach (var (name, run) in Parts.Where(part => options.Only.Count == 0 || options.Only.Contains(part.Name)))
        {
            var folder = ImportFiles.NewFolder();
            await Console.Error.WriteLineAsync($"{name}:");
            try
            {
                rows.AddRange(await run(new(options, folder, versions)));
            }
            catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException)
            {
                faults.Add($"{name}: {fault.Message}");
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        var text = Text(options, rows, versions, faults, load, Stopwatch.GetElapsedTime(begun));
        Console.Write(text);
        if (options.Output is { } output) await File.WriteAllTextAsync(output, text);
        return faults.Count == 0 ? 0 : 1;
    }

    private static string Text(Options options, IReadOnlyList<Row> rows, IReadOnlyDictionary<string, string> versions, IReadOnlyList<string> faults, string load, TimeSpan took)
    {
        var text = new StringBuilder();
        Line($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd HH:mm} UTC, {took.TotalMinutes:0} min, medians of {options.Times}. {Machine.Line()}. Load before {load}, after {Machine.Load()}.");
        Line($"{string.Join("; ", versions.Select(each => $"{each.Key}: {each.Value}"))}.");
        Line($"");
        Line($"| work | by | median | least to most | ours ÷ this | reach |");
        Line($"| --- | --- | --- | --- | --- | --- |");
        foreach (var row in rows) Line($"{row}");
        foreach (var fault in faults) Line($"\nNot measured: {fault}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }
}
