using System.Diagnostics;
using System.Globalization;
using DmpAnalytics.Analysis;
using DmpAnalytics.Import.Synthetic;
using DmpAnalytics.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Benchmarks;

/// <summary>
/// The list of figures over a database of a million: what the first reader of a data version waits for, then each kind of filter,
/// with all counts and one page, median and worst of eleven. Printed, not asserted.
/// </summary>
internal static class FigureLists
{
    private static readonly (string Name, string Address)[] Questions =
    [
        ("no filter", ""),
        ("page 15,000", "page=15000"),
        ("one measure", "measure=spend"),
        ("five facets", "measure=spend&year=2012&year=2013&rank=normal&qualifier=about&source_kind=press"),
        ("one source, largest first", "source=source_07&sort=largest"),
        ("latest first, deep page", "sort=newest&page=9000"),
        ("a word of names", "q=publisher 12"),
        ("a word of locators", "q=tab. 17"),
        ("a value", "q=158 000"),
        ("a word that nothing has", "q=zzzz"),
    ];

    public static async Task PrintAsync(int figures)
    {
        var folder = Path.Combine(Path.GetTempPath(), "dmp-analytics-benchmarks", Guid.NewGuid().ToString("n"));
        await using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new StoreLocation(folder))
            .AddStorage()
            .AddAnalysis()
            .BuildServiceProvider();
        await services.GetRequiredService<StoreDatabase>().PrepareAsync(CancellationToken.None);
        await FillAsync(services.GetRequiredService<StoreWriter>(), figures);

        var statements = services.GetRequiredService<Statements>();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await statements.ListAsync(new(new()), CancellationToken.None);
        Say($"first list of the data version: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_000_000} MB kept");

        Console.WriteLine("| list | found | median, ms | worst, ms |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var (name, address) in Questions) await MeasureAsync(statements, name, address);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(Statements statements, string name, string address)
    {
        var (query, _) = FigureParameters.Read(
            from pair in address.Split('&', StringSplitOptions.RemoveEmptyEntries) let parts = pair.Split('=') select KeyValuePair.Create(parts[0], parts[1]));
        var times = new List<double>();
        var found = 0;
        for (var run = 0; run < 11; run++)
        {
            var start = Stopwatch.GetTimestamp();
            found = (await statements.ListAsync(query, CancellationToken.None)).Listing.Found;
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Say($"| {name} | {found:N0} | {times[5]:0} | {times[^1]:0} |");
    }

    /// <summary>A database of made-up figures in a folder that has none, for a server to be started over.</summary>
    public static async Task FillAsync(string folder, int figures)
    {
        await using var services = new ServiceCollection().AddSingleton(new StoreLocation(folder)).AddStorage().BuildServiceProvider();
        await services.GetRequiredService<StoreDatabase>().PrepareAsync(CancellationToken.None);
        await FillAsync(services.GetRequiredService<StoreWriter>(), figures);
    }

    private static async Task FillAsync(StoreWriter writer, int figures)
    {
        var set = SyntheticSet.Of(figures, 1);
        set = set with
        {
            Figures = [.. set.Figures.Select((figure, place) => figure with { Item = figure.Item with { Locator = $"p. {place % 997}, tab. {place % 31}" } })],
        };
        var files = set.Figures.Select(figure => figure.File).Concat(["programmes.csv", "measures.csv", "scopes.csv", "sources.csv"]).Distinct();
        var start = Stopwatch.GetTimestamp();
        await writer.CommitAsync(
            new()
            {
                Base = 0,
                At = DateTimeOffset.UnixEpoch,
                Who = new("benchmark", null, DmpAnalytics.Storage.AuditLog.ActorChannel.Program),
                Mode = ImportMode.Add,
                Files = [.. files.Select(file => new FileToKeep(file, new byte[] { 0 }))],
                Added = set,
                Changed = new(),
                Counts = (figures, 0, 0),
            },
            CancellationToken.None);
        Say($"{figures:N0} figures stored in one transaction: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
