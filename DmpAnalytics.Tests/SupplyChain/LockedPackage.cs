using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DmpAnalytics.Tests.Architecture;

namespace DmpAnalytics.Tests.SupplyChain;

/// <summary>One package of others, as the lock files name it.</summary>
/// <param name="Registry"><c>nuget</c> or <c>npm</c>.</param>
/// <param name="Name">As its registry writes it.</param>
/// <param name="Version">The one that is taken, and no other.</param>
/// <param name="Sha512">Of the package, base64; null where the lock file says none.</param>
internal sealed partial record LockedPackage(string Registry, string Name, string Version, string? Sha512)
{
    /// <summary>What goes out with the program: its packages and the libraries of its pages.</summary>
    public static IReadOnlyList<LockedPackage> OfTheProgram() =>
        [.. Locked("DmpAnalytics/packages.lock.json").Concat(Pages()).OrderBy(package => package.Purl, StringComparer.Ordinal)];

    /// <summary>The same with what builds and tests it.</summary>
    public static IReadOnlyList<LockedPackage> All() =>
        [.. Locked("DmpAnalytics/packages.lock.json").Concat(Locked("DmpAnalytics.Tests/packages.lock.json")).Concat(Pages()).Concat(Downloaded()).Distinct()];

    /// <summary>The name by which bills of material and lists of weaknesses call it.</summary>
    public string Purl => $"pkg:{Registry}/{Name.Replace("@", "%40", StringComparison.Ordinal)}@{Version}";

    private static IEnumerable<LockedPackage> Locked(string path) =>
        from framework in JsonNode.Parse(SourceTree.Read(path))!["dependencies"]!.AsObject()
        from package in framework.Value!.AsObject()
        where (string?)package.Value!["type"] != "Project"
        select new LockedPackage("nuget", package.Key, (string)package.Value!["resolved"]!, (string)package.Value["contentHash"]!);

    private static IEnumerable<LockedPackage> Pages() =>
        from package in JsonNode.Parse(SourceTree.Read("DmpAnalytics/package-lock.json"))!["packages"]!.AsObject()
        where package.Key.Length > 0
        select new LockedPackage("npm", package.Key["node_modules/".Length..], (string)package.Value!["version"]!, ((string)package.Value["integrity"]!)["sha512-".Length..]);

    // Fetched as files, beside the lock.
    private static IEnumerable<LockedPackage> Downloaded() =>
        from file in SourceTree.Files("build", ".targets", ".csproj")
        from Match found in Download().Matches(file.Text)
        select new LockedPackage("nuget", found.Groups["name"].Value, found.Groups["version"].Value, null);

    [GeneratedRegex("""<PackageDownload Include="(?<name>[^"]+)" Version="\[(?<version>[^\]]+)\]" />""")]
    private static partial Regex Download();
}
