using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DmpAnalytics.Analysis;

/// <summary>Counts answers, and how long those took that were not kept from before, for those who watch the program run.</summary>
internal static class AnswerMeter
{
    private static readonly Meter Meter = new("DmpAnalytics.Analysis");

    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("dmp.answers", description: "Questions answered, by whether the answer was kept from before.");

    private static readonly Histogram<decimal> Duration = Meter.CreateHistogram<decimal>(
        "dmp.answer.duration", "s", "Seconds that an answer took which was not kept from before.", advice: new() { HistogramBucketBoundaries = [0.001m, 0.005m, 0.01m, 0.05m, 0.1m, 0.5m, 1, 5, 30] });

    public static void Kept() => Answers.Add(1, new KeyValuePair<string, object?>("kept", "yes"));

    public static void Computed(long began)
    {
        Answers.Add(1, new KeyValuePair<string, object?>("kept", "no"));
        Duration.Record((decimal)Stopwatch.GetElapsedTime(began).TotalSeconds);
    }
}
