using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;

namespace DmpAnalytics.Hosting.Metrics;

/// <summary>How a family of numbers behaves, as Prometheus names it.</summary>
internal enum MeterKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>All that one instrument says, a sample for each set of its labels.</summary>
internal sealed class MeterFamily
{
    /// <summary>Labels come from addresses and faults: more sets than these are counted together, so that nobody can fill the memory with them.</summary>
    private const int MostSamples = 1_000;

    private const string Overflow = "overflow=\"true\"";

    private static readonly double[] Ordinary = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<string, MeterSample> samples = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], MeterSample> known = new(new LabelComparer());
    private readonly ConcurrentDictionary<KeyValuePair<string, object?>[], MeterSample>.AlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>> knownBy;
    private readonly bool isAbsolute;

    public MeterFamily(Instrument instrument)
    {
        knownBy = known.GetAlternateLookup<ReadOnlySpan<KeyValuePair<string, object?>>>();
        var type = instrument.GetType().GetGenericTypeDefinition();
        Kind = type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MeterKind.Counter
            : type == typeof(Histogram<>) ? MeterKind.Histogram
            : MeterKind.Gauge;
        isAbsolute = instrument.IsObservable || type == typeof(Gauge<>);
        Name = instrument.Name;
        Unit = instrument.Unit ?? "";
        Help = instrument.Description ?? "";
        Bounds = instrument switch
        {
            Histogram<double> { Advice.HistogramBucketBoundaries: { } ends } => ends,
            Histogram<decimal> { Advice.HistogramBucketBoundaries: { } ends } => [.. ends.Select(end => (double)end)],
            _ => Ordinary,
        };
    }

    public string Name { get; }

    public string Unit { get; }

    public string Help { get; }

    public MeterKind Kind { get; }

    /// <summary>The upper ends of the buckets of a histogram, the last one open.</summary>
    public IReadOnlyList<double> Bounds { get; }

    /// <summary>By their labels as Prometheus writes them, without the braces.</summary>
    public IReadOnlyDictionary<string, MeterSample> Samples => samples;

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (!knownBy.TryGetValue(labels, out var sample))
        {
            sample = SampleOf(LabelText(labels));
            if (known.Count < MostSamples) knownBy.TryAdd(labels, sample);
        }

        if (Kind == MeterKind.Histogram) sample.Observe(value, Bounds);
        else if (isAbsolute) sample.Set(value);
        else sample.Add(value);
    }

    private MeterSample SampleOf(string labels) => samples.TryGetValue(labels, out var sample)
        ? sample
        : samples.GetOrAdd(samples.Count < MostSamples ? labels : Overflow, _ => new MeterSample(Kind == MeterKind.Histogram ? Bounds.Count : 0));

    private static string LabelText(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (labels.IsEmpty) return "";
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            if (value is null) continue;
            if (text.Length > 0) text.Append(',');
            text.Append(PrometheusText.NameOf(name)).Append("=\"").Append(PrometheusText.Escaped(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!)).Append('"');
        }

        return text.ToString();
    }
}
