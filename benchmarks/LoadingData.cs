using BenchmarkDotNet.Attributes;
using DmpAnalytics.Import;
using DmpAnalytics.Import.Batches;
using DmpAnalytics.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DmpAnalytics.Benchmarks;

/// <summary>From files on disk to a database that answers: what a first start waits for.</summary>
[MemoryDiagnoser]
public class LoadingData
{
    private string folder = "";
    private ServiceProvider? services;

    /// <summary>The shipped figures beside the program.</summary>
    private static string Shipped => Path.Combine(AppContext.BaseDirectory, "data");

    [IterationSetup]
    public void MakeFolder()
    {
        folder = Path.Combine(Path.GetTempPath(), "dmp-analytics-benchmarks", Guid.NewGuid().ToString("n"));
        services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new StoreLocation(folder))
            .AddSingleton(new ShippedData(Shipped))
            .AddStorage()
            .AddImport()
            .BuildServiceProvider();
    }

    [IterationCleanup]
    public void RemoveFolder()
    {
        services?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Tables made, every file read and checked, everything written in one transaction.</summary>
    [Benchmark]
    public bool IntoAnEmptyDatabase()
    {
        var outcome = services!.GetRequiredService<StoreOpening>().OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
        return outcome.IsRefused ? throw new InvalidOperationException("The shipped figures were refused.") : true;
    }
}
