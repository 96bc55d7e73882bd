using System.Text.Json.Nodes;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Architecture;

/// <summary>What <c>dotnet publish -r</c> asks the source of packages for.</summary>
public class PublishingTests
{
    private const string Pack = "Microsoft.AspNetCore.App.Runtime.linux-x64";

    /// <summary>Restoring passes over the second of two lines for one package, which is seen only where neither was downloaded before.</summary>
    [Fact]
    public async Task Program_PublishedForOneSystem_AsksInOneLineForItsPackAndThatOfTheScript()
    {
        var said = await PostgresBinaries.RunAsync(
            "dotnet", "msbuild", Path.Combine(SourceTree.Root, "DmpAnalytics"), "-getItem:PackageDownload", "-t:CollectPackageDownloads", "-p:RuntimeIdentifier=linux-x64");
        var asked = JsonNode.Parse(said)!["Items"]!["PackageDownload"]!.AsArray();

        var line = Assert.Single(asked, each => (string?)each!["Identity"] == Pack)!;
        var versions = ((string)line["Version"]!).Split(';');
        Assert.Equal(2, versions.Distinct().Count());
        Assert.Contains(versions, version => version.StartsWith($"[{Environment.Version.Major}.", StringComparison.Ordinal));
    }
}
