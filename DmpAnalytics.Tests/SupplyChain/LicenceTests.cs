using System.Text.Json.Nodes;
using System.Xml.Linq;
using DmpAnalytics.Tests.Architecture;

namespace DmpAnalytics.Tests.SupplyChain;

/// <summary>A package comes in with a licence that somebody looked at, or not at all: it is written in <c>build/licences.json</c>.</summary>
public class LicenceTests
{
    /// <summary>SPDX expressions under which the program may be given away; MPL-2.0 is that of a test tool's files alone.</summary>
    private static readonly string[] Fine = ["MIT", "Apache-2.0", "BSD-2-Clause", "PostgreSQL", "MS-PL OR Apache-2.0", "blessing"];

    private static readonly string[] FineInTests = [.. Fine, "MPL-2.0"];

    private static readonly JsonNode Known = JsonNode.Parse(SourceTree.Read("build/licences.json"))!;

    [Fact]
    public void Packages_OfTheProgram_HaveALicenceToGiveItAwayUnder() =>
        Check.None(LockedPackage.OfTheProgram().Where(package => !Fine.Contains(LicenceOf(package))).Select(package => $"{package.Purl}: {LicenceOf(package) ?? "nobody wrote down its licence"}"));

    [Fact]
    public void Packages_OfBuildAndTests_HaveAKnownLicence() =>
        Check.None(LockedPackage.All().Where(package => !FineInTests.Contains(LicenceOf(package))).Select(package => $"{package.Purl}: {LicenceOf(package) ?? "nobody wrote down its licence"}"));

    [Fact]
    public void Licences_ThatPackagesSayThemselves_AreThoseWrittenDown()
    {
        var said = LockedPackage.All().Select(package => (Package: package, Expression: SaidBy(package))).Where(each => each.Expression is not null).ToList();

        Assert.NotEmpty(said);
        Check.None(said.Where(each => each.Expression != LicenceOf(each.Package)).Select(each => $"{each.Package.Purl} says {each.Expression}, the list {LicenceOf(each.Package)}"));
    }

    [Fact]
    public void List_OfLicences_NamesNothingThatIsNotUsed()
    {
        var used = LockedPackage.All().Select(package => (package.Registry, package.Name)).ToHashSet();

        Check.None(Known.AsObject().SelectMany(registry => registry.Value!.AsObject().Where(package => !used.Contains((registry.Key, package.Key))).Select(package => $"{package.Key} is not used")));
    }

    internal static string? LicenceOf(LockedPackage package) => (string?)Known[package.Registry]![package.Name];

    /// <summary>The expression in the package as it was restored; null where it says none or lies elsewhere.</summary>
    private static string? SaidBy(LockedPackage package)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
#pragma warning disable CA1308 // Folders of packages are in lower case.
        var name = package.Name.ToLowerInvariant();
#pragma warning restore CA1308
        var path = Path.Combine(packages, name, package.Version, name + ".nuspec");
        return package.Registry == "nuget" && File.Exists(path)
            ? XDocument.Load(path).Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")?.Value
            : null;
    }
}
