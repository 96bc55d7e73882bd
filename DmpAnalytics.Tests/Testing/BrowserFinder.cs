namespace DmpAnalytics.Tests.Testing;

/// <summary>Finds a Chromium, Chrome or Edge on this machine: on the path, then where installers put one.</summary>
internal static class BrowserFinder
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        @"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        @"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
        @"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    ];

    public static string? Find() => Find(Environment.GetEnvironmentVariable("PATH") ?? "", Places);

    public static string? Find(string path, IEnumerable<string> places) =>
        OnPath(path).Concat(places.Select(Environment.ExpandEnvironmentVariables)).FirstOrDefault(File.Exists);

    /// <summary>Whether a program of this name is on the path.</summary>
    public static bool Has(string program) =>
        Folders(Environment.GetEnvironmentVariable("PATH") ?? "").Any(folder => File.Exists(Path.Combine(folder, program)));

    private static IEnumerable<string> OnPath(string path) =>
        from name in Names
        from folder in Folders(path)
        from ending in OperatingSystem.IsWindows() ? [".exe"] : (string[])[""]
        select Path.Combine(folder, name + ending);

    private static string[] Folders(string path) => path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
