using System.Diagnostics;

namespace DmpAnalytics.Tests.Testing;

/// <summary>Installs a browser where there is none, and says what it does.</summary>
internal static class BrowserInstaller
{
    /// <summary>The path of the browser installed.</summary>
    /// <exception cref="InvalidOperationException">Nothing could be installed; the message holds what the installers said.</exception>
    public static async Task<string> InstallAsync(Action<string> say, Func<string> installedByPlaywright)
    {
        var said = "";
        if (IsRootOnDebian())
        {
            say("No Chromium, Chrome or Edge found: installing one with apt-get install chromium.");
            await RunAsync("apt-get", ["update", "-q"]);
            said = await RunAsync("apt-get", ["install", "-y", "-q", "--no-install-recommends", "chromium"]);
            if (BrowserFinder.Find() is { } found) return found;
        }

        say("No Chromium, Chrome or Edge found: installing one with Playwright's installer.");
        var code = await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        return code == 0 && File.Exists(installedByPlaywright())
            ? installedByPlaywright()
            : throw new InvalidOperationException($"No browser was found and none could be installed (Playwright's installer ended with {code}). {said}");
    }

    internal static bool IsRootOnDebian() =>
        OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/etc/debian_version") && BrowserFinder.Has("apt-get");

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
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
        return await output + await error;
    }
}
