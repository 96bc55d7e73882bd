using System.Diagnostics;
using System.Globalization;

namespace DmpAnalytics.Tests.Testing;

/// <summary>The programs of a PostgreSQL server on this machine; installed where every test has to run.</summary>
internal static class PostgresBinaries
{
    private const string Debian = "/usr/lib/postgresql";

    /// <summary>Whether all tests have to run, long ones and those on a server included.</summary>
    private static bool IsWhole => Environment.GetEnvironmentVariable("CI") == "true" || Environment.GetEnvironmentVariable("DMP_LONG") == "1";

    /// <summary>Why the tests on PostgreSQL do not run here; null: they run.</summary>
    public static string? WhyNot { get; } =
        Find() is null && !IsWhole ? "There is no PostgreSQL server on this machine: these tests ran on SQLite only. Install PostgreSQL, or set DMP_LONG=1 to have it installed." : null;

    /// <exception cref="InvalidOperationException">There is none and none could be installed; the message holds what the installer said.</exception>
    public static async Task<string> FindOrInstallAsync()
    {
        if (Find() is { } found) return found;
        if (!BrowserInstaller.IsRootOnDebian()) throw new InvalidOperationException("There is no PostgreSQL server on this machine, and only root on Debian can have one installed.");
        await RunAsync("apt-get", "update", "-q");
        var said = await RunAsync("apt-get", "install", "-y", "-q", "--no-install-recommends", "postgresql");
        return Find() ?? throw new InvalidOperationException($"No PostgreSQL server could be installed. {said}");
    }

    /// <summary>The server refuses to run as root: then as the user that Debian made for it.</summary>
    public static Task<string> RunAsUserAsync(string program, params string[] arguments) =>
        Environment.UserName == "root" ? RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments]) : RunAsync(program, arguments);

    /// <exception cref="InvalidOperationException">The program failed; the message holds what it said.</exception>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var said = await output + await error;
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}. {said}");
    }

    /// <summary>A shell that waits for the end of the tests, however they end, stops the server and takes its folder away.</summary>
    public static void StopAfterThisProcess(string binaries, string data)
    {
        var asUser = Environment.UserName == "root" ? "runuser -u postgres -- " : "";
        var script = string.Create(
            CultureInfo.InvariantCulture,
            $"(trap '' HUP INT TERM; while kill -0 {Environment.ProcessId}; do sleep 1; done; {asUser}{binaries}/pg_ctl -D {data} -m immediate -w stop; rm -rf {Path.GetDirectoryName(data)}) </dev/null >/dev/null 2>&1 &");
        using var started = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = "/" });
    }

    private static string? Find()
    {
        var installed = Directory.Exists(Debian) ? Directory.GetDirectories(Debian) : [];
        return installed
            .OrderByDescending(folder => decimal.TryParse(Path.GetFileName(folder), NumberStyles.Number, CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }
}
