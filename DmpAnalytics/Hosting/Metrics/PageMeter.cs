using System.Diagnostics.Metrics;

namespace DmpAnalytics.Hosting.Metrics;

/// <summary>Counts pages that were kept as they were sent, and pages made anew.</summary>
internal static class PageMeter
{
    private static readonly Meter Meter = new("DmpAnalytics.Hosting");

    private static readonly Counter<long> Pages = Meter.CreateCounter<long>("dmp.pages", description: "Reading pages sent, by whether they were kept as they were sent before.");

    public static void Kept() => Pages.Add(1, new KeyValuePair<string, object?>("kept", "yes"));

    public static void Made() => Pages.Add(1, new KeyValuePair<string, object?>("kept", "no"));
}
