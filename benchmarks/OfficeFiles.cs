using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Domain;
using DmpAnalytics.Export;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Export.Formats;
using DmpAnalytics.Export.Formats.Excel;
using DmpAnalytics.Export.Formats.Word;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// A Word report with twenty charts of the shipped figures, and a workbook with 100,000 rows written to a file: seconds, what was
/// allocated, and the greatest memory of the process. Printed, not asserted.
/// </summary>
internal static class OfficeFiles
{
    private const int Charts = 20;
    private static readonly ImmutableArray<string> Columns =
        ["series", "name", "date", "label", "value", "low", "high", "unit", "qualifiers", "basis", "reason", "note"];

    /// <summary>The time of writing alone; the charts are asked before.</summary>
    public static async Task WordAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "dmp-analytics-benchmarks", Guid.NewGuid().ToString("n"));
        await using (var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new StoreLocation(folder))
            .AddSingleton(new ShippedData(Path.Combine(AppContext.BaseDirectory, "data")))
            .AddStorage()
            .AddImport()
            .AddAnalysis()
            .BuildServiceProvider())
        {
            await services.GetRequiredService<StoreOpening>().OpenAsync(CancellationToken.None);
            var report = await ReportAsync(services.GetRequiredService<Analyst>());
            Say($"{report.Parts.OfType<ChartPart>().Count()} charts asked");
            for (var run = 1; run <= 3; run++) Measure($"Word, run {run}", output => WordReport.Write(report, output));
            for (var run = 1; run <= 3; run++) Measure($"Excel of the same report, run {run}", output => ReportWorkbook.Write(report, output));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <param name="rows">Of twelve columns, three of them numbers.</param>
    public static void Excel(int rows)
    {
        var quotation = new Quotation
        {
            Kind = QuotationKind.Charts,
            Id = "cost_per_dossier",
            Language = Language.Fr,
            Title = "Rows",
            About = "Made up",
            Sources = [],
            Question = new(),
            Link = "https://example.org",
            FrozenLink = "https://example.org",
            Edition = new(1, new(2026, 11, 22), new(2026, 11, 22)),
            Data = new(Columns, [.. Enumerable.Range(0, rows).Select(Row)]),
        };
        Say($"{rows:N0} rows in memory: {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB");
        for (var run = 1; run <= 3; run++) Measure($"Excel, run {run}", output => QuotationWorkbook.Write(quotation, output));
    }

    private static ImmutableArray<CsvCell> Row(int index) =>
    [
        "cost_per_dossier", "Cost per record", DateOnly.FromDayNumber(700_000 + (index % 20_000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"day {index}",
        1329.11m + index, 1200m + index, 1400m + index, "EUR/dossier", "at_least about", "interpolated", "", $"note of row {index}",
    ];

    private static async Task<ReportDocument> ReportAsync(Analyst analyst)
    {
        var models = new List<ChartModel>();
        foreach (var programme in (string[])["dmp", "mon_espace_sante", "au_mhr", "uk_scr"])
        {
            foreach (var definition in ChartCatalog.All)
            {
                var built = await ChartCatalog.BuildAsync(analyst, definition, new(new() { Programme = programme }, Language.Fr), CancellationToken.None);
                if (built.Value is { IsEmpty: false } model && models.Count < Charts) models.Add(model);
            }
        }

        return new()
        {
            Title = "Twenty charts",
            Subtitle = "Shipped figures",
            Language = Language.Fr,
            Edition = await analyst.EditionAsync(1, CancellationToken.None),
            Reference = await analyst.ReferenceAsync(1, CancellationToken.None),
            Facts = [],
            Parts = [.. models.SelectMany(model => new DocumentPart[] { new HeadingPart(1, model.Title), new ChartPart(model, []) })],
        };
    }

    private static void Measure(string name, Action<Stream> write)
    {
        var path = Path.GetTempFileName();
        GC.Collect();
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        using (var file = File.Create(path)) write(file);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = Environment.CpuUsage.TotalTime - cpu;
        Say($"{name}: {seconds:0.00} s ({used.TotalSeconds:0.00} s of the processor), {new FileInfo(path).Length / 1000:N0} kB, {(GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1_000_000} MB allocated, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB");
        File.Delete(path);
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
