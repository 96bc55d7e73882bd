namespace DmpAnalytics.Export.Formats.Pdf;

/// <summary>The browser of this machine that prints.</summary>
public static class InstalledBrowser
{
    /// <summary>The variable that names it where it lies elsewhere, or is empty where none is to be used.</summary>
    public const string Variable = "DMPANALYTICS_CHROMIUM";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe", "msedge.exe"];

    private static readonly string[] Folders =
    [
        .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        "/usr/bin",
        "/Applications/Google Chrome.app/Contents/MacOS",
    ];

    /// <summary>Chromium does not fence itself in for the owner of the machine, as in a container.</summary>
    public static bool NeedsOpenDoor => Environment.UserName == "root";

    /// <summary>Its path; null where there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable(Variable) is { } named
        ? (File.Exists(named) ? named : null)
        : Names.SelectMany(name => Folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
