using System.Globalization;
using System.Runtime.InteropServices;

namespace DmpAnalytics.Benchmarks.Comparison;

/// <summary>What everything was measured on.</summary>
internal static class Machine
{
    /// <summary>Processors, memory, system and framework, in a line.</summary>
    public static string Line()
    {
        var model = Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = long.Parse((Field("/proc/meminfo", "MemTotal") ?? "0 kB").Split(' ')[0], CultureInfo.InvariantCulture) / 1_048_576;
        return $"{Environment.ProcessorCount} × {model}, {memory} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }

    /// <summary>How many programs wanted a processor, over one minute and over five.</summary>
    public static string Load() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(2));

    private static string? Field(string path, string name) =>
        File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim();
}
