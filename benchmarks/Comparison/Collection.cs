using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>Has another .NET process collect all its garbage, as a tool that looks at its heap does.</summary>
internal static class Collection
{
    /// <summary>GC and GCHeapCollect of the runtime's own provider.</summary>
    private const long Keywords = 0x800001;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public static async Task ForceAsync(int process)
    {
        // The second takes what the first handed to finalizers.
        for (var turn = 0; turn < 2; turn++)
        {
            using var session = new DiagnosticsClient(process).StartEventPipeSession(new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, Keywords), requestRundown: false);
            var draining = session.EventStream.CopyToAsync(Stream.Null);
            await Task.Delay(Settling);
            await session.StopAsync(CancellationToken.None);
            await draining;
        }
    }
}
