using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DmpAnalytics.Benchmarks.Comparison.Parts;

/// <summary>
/// Memory of one open circuit: circuits of Explore are opened by <c>circuits.mjs</c>, counted by the server, and what the server keeps
/// more than before them, after a whole collection each time, is divided by their number; so is what the system lent it more.
/// </summary>
internal static class CircuitsPart
{
    private const double MostKilobytes = 400;
    private const int Warming = 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(Setting setting)
    {
        if (await setting.FindAsync("node", "Node 20 or newer opens the circuits.") is not { } node) return [];
        var data = setting.PathOf("data");
        await using (await Site.OursAsync(setting.Options, data))
        {
            // Fills it.
        }

        await Tool.MustAsync(setting.Options.Ours, "user", "add", "bench.admin", "--role", "administrator", "--data-dir", data);
        var token = (await Tool.MustAsync(setting.Options.Ours, "token", "add", "bench.admin", "--label", "benchmark", "--scope", "watch", "--data-dir", data)).Trim();

        var rows = new List<Row>();
        foreach (var count in setting.Options.Circuits)
        {
            var taken = await setting.InTurnAsync<Held>([($"{count} circuits", () => HoldAsync(setting, node, data, token, count))]);
            var values = taken.Values.Single();
            var work = string.Create(CultureInfo.InvariantCulture, $"{count:N0} circuits held open, per circuit");
            var kept = new Row(work, "ours, kept after a collection", "kB", [.. values.Select(each => each.Kept / count)]);
            var lent = new Row(work, "ours, memory of the process", "kB", [.. values.Select(each => each.Lent / count)]);
            // What one circuit adds to the process is lost in what it takes and gives back meanwhile.
            rows.AddRange(count < 100 ? [kept, lent] : [kept.Reaching("under 400 kB", kept.Median < MostKilobytes), lent.Reaching("under 400 kB", lent.Median < MostKilobytes)]);
        }

        return rows;
    }

    private static async Task<Held> HoldAsync(Setting setting, Tool node, string data, string token, int count)
    {
        await using var site = await Site.OursAsync(setting.Options, data);
        site.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        await using (await Circuits.OpenAsync(setting.Options, node, site, Warming))
        {
            // Read, compiled and laid ready.
        }

        var before = await MemoryAsync(site);
        await using var circuits = await Circuits.OpenAsync(setting.Options, node, site, count);
        var during = await MemoryAsync(site);
        if (during.Circuits - before.Circuits != count) throw new InvalidOperationException($"{count} circuits were opened, and the server counts {during.Circuits - before.Circuits} more.");
        return new((during.Kept - before.Kept) / 1_000, (during.Lent - before.Lent) / 1_000);
    }

    private static async Task<(double Kept, double Lent, double Circuits)> MemoryAsync(Site site)
    {
        await Collection.ForceAsync(site.Process);
        var metrics = (await site.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Split('\n');
        return (
            Sum("dotnet_gc_last_collection_heap_size_bytes") - Sum("dotnet_gc_last_collection_heap_fragmentation_size_bytes"),
            Sum("dotnet_process_memory_working_set_bytes"),
            Sum("aspnetcore_components_circuit_active"));

        double Sum(string name) => metrics
            .Where(line => line.StartsWith(name + "{", StringComparison.Ordinal) || line.StartsWith(name + " ", StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split(' ')[^1], CultureInfo.InvariantCulture));
    }

    /// <summary>Kilobytes more than before.</summary>
    private sealed record Held(double Kept, double Lent);

    /// <summary>The script that holds circuits until its input ends.</summary>
    private sealed class Circuits(Process process) : IAsyncDisposable
    {
        public static async Task<Circuits> OpenAsync(Options options, Tool node, Site site, int count)
        {
            var process = Tool.Start(node.Path, Path.Combine(options.Folder, "circuits.mjs"), site.Address.ToString(), count.ToString(CultureInfo.InvariantCulture));
            var said = await process.StandardOutput.ReadLineAsync() ?? await process.StandardError.ReadToEndAsync();
            var circuits = new Circuits(process);
            if (said.StartsWith('{') && JsonDocument.Parse(said).RootElement.GetProperty("open").GetInt32() == count) return circuits;
            await circuits.DisposeAsync();
            throw new InvalidOperationException(said);
        }

        public async ValueTask DisposeAsync()
        {
            process.StandardInput.Close();
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }
}
