using System.Diagnostics;
using System.Diagnostics.Metrics;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage;

/// <summary>Counts what is written, for those who watch the program run.</summary>
internal static class StoreMeter
{
    private static readonly Meter Meter = new("DmpAnalytics.Storage");

    private static readonly Counter<long> Versions = Meter.CreateCounter<long>("dmp.data_versions", description: "Data versions committed, by what made them.");

    private static readonly Counter<long> Rows = Meter.CreateCounter<long>("dmp.import.rows", description: "Statements that imports added, changed or found as they were.");

    private static readonly Histogram<decimal> Duration = Meter.CreateHistogram<decimal>(
        "dmp.import.commit.duration", "s", "Seconds from the beginning of an import's transaction to its end.", advice: new() { HistogramBucketBoundaries = [0.05m, 0.1m, 0.5m, 1, 5, 10, 30, 60, 300] });

    public static void Imported(StoreChange change, long began)
    {
        Committed(DataVersionKind.Import);
        Rows.Add(change.Counts.Added, new KeyValuePair<string, object?>("became", "added"));
        Rows.Add(change.Counts.Changed, new KeyValuePair<string, object?>("became", "changed"));
        Rows.Add(change.Counts.Unchanged, new KeyValuePair<string, object?>("became", "unchanged"));
        Duration.Record((decimal)Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    public static void Committed(DataVersionKind kind) => Versions.Add(1, new KeyValuePair<string, object?>("kind", Code.Of(kind)));
}
