using System.Text.RegularExpressions;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>Which folder may name which library.</summary>
internal static class PackageBorders
{
    private static readonly (string Library, Regex Name, string[] Folders)[] Rules =
    [
        ("EF Core", new(@"\b(Microsoft\.EntityFrameworkCore|Microsoft\.Data\.Sqlite|Npgsql|SQLitePCL)\b"), ["Storage", "Accounts", "Hosting"]),
        ("CsvHelper", new(@"\bCsvHelper\b"), ["Import", "Export/Formats"]),
        ("OpenXML", new(@"\bDocumentFormat\.OpenXml\b"), ["Export/Formats", "Import/Reading"]),
        ("Radzen", new(@"\bRadzen\w*", RegexOptions.IgnoreCase), ["Components", "Hosting", "wwwroot"]),
        ("Markdig", new(@"\bMarkdig\b"), ["Export/Documents"]),
        ("QRCoder", new(@"\bQRCoder\b"), ["Components/Pages/Profile"]),
        ("ApexCharts", new(@"\bapex-?charts\b", RegexOptions.IgnoreCase), ["Components/Charts/Drawing"]),
        ("System.CommandLine", new(@"\bSystem\.CommandLine\b"), ["Cli"]),
        ("ASP.NET Core", new(@"\bMicrosoft\.(AspNetCore|Extensions|JSInterop)\b"),
            ["Storage", "Import", "Analysis", "Accounts", "Api", "Cli", "Components", "Hosting"]),
    ];

    public static IEnumerable<string> Violations(SourceFile file)
    {
        if (file.Room.Length == 0) yield break;
        var code = file.Path.EndsWith(".cs", StringComparison.Ordinal) ? file.Code() : file.TextWithoutComments();

        foreach (var (library, name, folders) in Rules)
        {
            var isAllowed = folders.Any(folder => file.Room == folder || file.Room.StartsWith(folder + "/", StringComparison.Ordinal));
            if (!isAllowed && name.IsMatch(code)) yield return $"{file.Path}: {library} is used in {string.Join(", ", folders)} only.";
        }
    }
}
