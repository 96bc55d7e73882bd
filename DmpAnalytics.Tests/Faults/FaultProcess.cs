using System.Diagnostics;
using System.Globalization;
using System.Text;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The program as a process of its own that something befalls, and a file large enough for it to be met in the middle.</summary>
internal static class FaultProcess
{
    public const int Many = 6_000;

    private static string Program => typeof(DmpAnalytics.Cli.CommandLine).Assembly.Location;

    public static Process Start(params string[] arguments) => Run("dotnet", [Program, .. arguments]);

    /// <summary>No file that it writes may grow beyond a size.</summary>
    public static Process StartLimited(long bytes, params string[] arguments) =>
        Run("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {bytes / 512}; exec dotnet \"$0\" \"$@\""), Program, .. arguments]);

    /// <summary>Spend of the shipped programme on days of its own, from a shipped source.</summary>
    public static async Task<string> FiguresAsync(string path, int count = Many)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(TestStore.DataFolder, "spend.csv"));
        var text = new StringBuilder(lines[0]).Append('\n');
        var day = new DateOnly(1950, 1, 1);
        for (var index = 0; index < count; index++)
            text.Append(CultureInfo.InvariantCulture, $"dmp,spend,{day.AddDays(index):yyyy-MM-dd},,{index},EUR,exact,,,assurbanque_2018,,,,\n");
        await File.WriteAllTextAsync(path, text.ToString());
        return path;
    }

    private static Process Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";

        // The runtime keeps compiled code in a file in memory, which a limit on files would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }
}
