using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Faults;

/// <summary>The program as a process of its own that something befalls, and a file large enough for it to be met in the middle.</summary>
internal static class FaultProcess
{
    public const int Many = 6_000;

    private static string Program => typeof(DmpAnalytics.Cli.CommandLine).Assembly.Location;

    public static Process Start(params string[] arguments) => Run("dotnet", [Program, .. arguments]);

    /// <summary>The same with a folder of its own for what it puts down for a moment.</summary>
    public static Process StartWith(string temporary, params string[] arguments) => Run("dotnet", [Program, .. arguments], temporary);

    /// <summary>No file that it writes may grow beyond a size.</summary>
    public static Process StartLimited(long bytes, params string[] arguments) =>
        Run("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {bytes / 512}; exec dotnet \"$0\" \"$@\""), Program, .. arguments]);

    /// <summary>Somebody whom the rights of files bind: where the tests run as root, who may write everything, the account "nobody" with a copy of the program.</summary>
    [UnsupportedOSPlatform("windows")]
    public static Process StartUnprivileged(TestFolder folder, params string[] arguments)
    {
        if (Environment.UserName != "root") return Run("dotnet", [Program, .. arguments]);
        for (var above = new DirectoryInfo(folder.Root); above is not null; above = above.Parent)
        {
            if (!above.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) above.UnixFileMode |= UnixFileMode.OtherExecute | UnixFileMode.OtherRead;
        }

        // What begins with a dot is the browser's half of the tests; the list of static files names folders of the person who built.
        var (from, copy) = (Path.GetDirectoryName(Program)!, folder["program"]);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(from, path)).Where(path => path[0] != '.' && !path.Contains("staticwebassets.runtime", StringComparison.Ordinal)))
        {
            var there = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(there)!);
            File.Copy(Path.Combine(from, file), there);
        }

        return Run("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "dotnet", Path.Combine(copy, Path.GetFileName(Program)), .. arguments]);
    }

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

    private static Process Run(string program, IEnumerable<string> arguments, string? temporary = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (!arguments.Contains("serve")) start.Environment["DOTNET_EnableDiagnostics"] = "0";

        if (temporary is not null) start.Environment["ASPNETCORE_TEMP"] = temporary;

        // Who tests sends more in a minute than a person may.
        start.Environment["DmpAnalytics__Limits__Changes"] = "0";

        // The runtime keeps compiled code in a file in memory, which a limit on files would forbid.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }
}
