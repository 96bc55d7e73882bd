using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Benchmarks.Comparison;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// What a reader of a server waits for while the command <c>import</c> brings a million figures (or the number after the word) into
/// the same database, beside what he waits for otherwise. Every address is asked once, so that no page is answered as it was kept.
/// </summary>
internal static class ReadersMeanwhile
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "DmpAnalytics");

    public static async Task PrintAsync(int figures)
    {
        var folder = ImportFiles.NewFolder();
        var file = await ImportFiles.WriteAsync(Path.Combine(folder, "all"), figures);
        var store = Path.Combine(folder, "store");
        await Tool.MustAsync(Program, "import", ImportFiles.Reference(file), "--data-dir", store, "--acknowledge", "benchmark");

        await using (var server = await Site.StartAsync(port => (Program, ["serve", "--urls", $"http://127.0.0.1:{port}", "--data-dir", store])))
        {
            var asked = 0;
            await AskAsync(TimeSpan.FromSeconds(5));
            var before = await AskAsync(TimeSpan.FromSeconds(15));
            var import = Tool.MustAsync(Program, "import", file, "--data-dir", store, "--acknowledge", "benchmark");
            var meanwhile = new List<double>();
            while (!import.IsCompleted) meanwhile.AddRange(await AskAsync(TimeSpan.FromMilliseconds(200)));
            await import;

            Console.WriteLine("| reader | requests | median, ms | 95 %, ms |");
            Console.WriteLine("| --- | --- | --- | --- |");
            Console.WriteLine(Line("alone", before));
            Console.WriteLine(Line("while the file is imported", meanwhile));

            async Task<List<double>> AskAsync(TimeSpan time)
            {
                var took = new List<double>();
                for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < time; await Task.Delay(20))
                {
                    var asking = Stopwatch.GetTimestamp();
                    var period = new DateOnly(2008, 1, 1).AddDays(asked++).ToString("O", CultureInfo.InvariantCulture);
                    using var answer = await server.Client.GetAsync(new Uri($"/?at={period}", UriKind.Relative));
                    await answer.Content.ReadAsByteArrayAsync();
                    answer.EnsureSuccessStatusCode();
                    took.Add(Stopwatch.GetElapsedTime(asking).TotalMilliseconds);
                }

                return took;
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Line(string who, List<double> took)
    {
        took.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {who} | {took.Count} | {took[took.Count / 2]:0.0} | {took[took.Count * 95 / 100]:0.0} |");
    }
}
