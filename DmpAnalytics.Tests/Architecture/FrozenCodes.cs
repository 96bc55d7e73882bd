using System.Reflection;
using System.Text.RegularExpressions;
using DmpAnalytics.Charts.Catalog;
using DmpAnalytics.Export.Documents;
using DmpAnalytics.Reports.Templates;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>
/// The codes that are stored and published, against the list in <c>frozen-codes.txt</c>:
/// a line per enumeration, <c>Room.Name: code code</c>. A code is added to both; none is ever renamed or removed.
/// </summary>
internal static partial class FrozenCodes
{
    private static readonly string[] Rooms = ["Domain", "Indicators", "Storage", "Analysis", "Reports", "Import", "Accounts"];

    public static IReadOnlyDictionary<string, string[]> OfTheApplication() =>
        typeof(DmpAnalytics.Domain.Code).Assembly.GetTypes()
            .Where(type => type is { IsEnum: true, IsPublic: true } && Rooms.Contains(type.Namespace?.Split('.').ElementAtOrDefault(1)))
            .Select(type => KeyValuePair.Create(
                type.FullName!["DmpAnalytics.".Length..],
                type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => SnakeCase(field.Name)).ToArray()))
            .Append(KeyValuePair.Create("Charts.Catalog", ChartCatalog.All.Select(chart => chart.Id).ToArray()))
            .Append(KeyValuePair.Create("Reports.TemplateCatalog", TemplateCatalog.All.Select(template => template.Id).ToArray()))
            .Append(KeyValuePair.Create("Export.ReportFormats", ReportFormats.All.Select(format => format.Extension).ToArray()))
            .ToDictionary();

    public static IReadOnlyDictionary<string, string[]> Listed(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Split(' '));

    public static IEnumerable<string> Violations(IReadOnlyDictionary<string, string[]> frozen, IReadOnlyDictionary<string, string[]> current)
    {
        foreach (var (name, codes) in frozen)
        {
            foreach (var code in codes.Except(current.GetValueOrDefault(name, [])))
                yield return $"{name} lost {code}, which is stored and published.";
        }

        foreach (var (name, codes) in current)
        {
            foreach (var code in codes.Except(frozen.GetValueOrDefault(name, [])))
                yield return $"{name} has a new code {code}: write it in frozen-codes.txt.";
        }
    }

    private static string SnakeCase(string name) => Capital().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex Capital();
}
