using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace DmpAnalytics.Hosting.Metrics;

/// <summary>
/// What the meters of the program, of its server, its circuits, its runtime and its database driver have said since it is kept, summed
/// by their labels. Numbers of machines, not of programmes: binary floating point.
/// </summary>
internal sealed class MeterBook : IDisposable
{
    private static readonly string[] Watched =
    [
        "DmpAnalytics.Storage", "DmpAnalytics.Analysis", "DmpAnalytics.Hosting", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Components.Server.Circuits", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql",
    ];

    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, MeterFamily> families = new(StringComparer.Ordinal);

    public MeterBook()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (Watched.Contains(instrument.Meter.Name)) listening.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument.Name, _ => new MeterFamily(instrument)));
        };
        listener.SetMeasurementEventCallback<long>(static (_, value, labels, family) => ((MeterFamily)family!).Take(value, labels));
        listener.SetMeasurementEventCallback<int>(static (_, value, labels, family) => ((MeterFamily)family!).Take(value, labels));
        listener.SetMeasurementEventCallback<decimal>(static (_, value, labels, family) => ((MeterFamily)family!).Take((double)value, labels));
        listener.SetMeasurementEventCallback<double>(static (_, value, labels, family) => ((MeterFamily)family!).Take(value, labels));
        listener.Start();
    }

    /// <summary>Everything as of now, by name.</summary>
    public IReadOnlyList<MeterFamily> Read()
    {
        listener.RecordObservableInstruments();
        return [.. families.Values.Where(family => family.Samples.Count > 0).OrderBy(family => family.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();
}
