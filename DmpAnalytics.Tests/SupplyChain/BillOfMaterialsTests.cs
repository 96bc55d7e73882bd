using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmpAnalytics.Tests.Architecture;

namespace DmpAnalytics.Tests.SupplyChain;

/// <summary>
/// <c>docs/sbom.cdx.json</c>: what goes out with the program, as CycloneDX 1.6, from the lock files alone. It is kept as a file so that
/// a change of a package is seen where it is made; <c>DMP_WRITE_SBOM=1</c> writes it anew.
/// </summary>
public class BillOfMaterialsTests
{
    private const string Path = "docs/sbom.cdx.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Bill_AsItIsKept_IsThatOfTheLockFiles()
    {
        var now = Write();
        if (Environment.GetEnvironmentVariable("DMP_WRITE_SBOM") == "1") File.WriteAllText(System.IO.Path.Combine(SourceTree.Root, Path), now);

        Assert.Equal(now, SourceTree.Read(Path).ReplaceLineEndings("\n"));
    }

    private static string Write() => new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = "DmpAnalytics", ["name"] = "DmpAnalytics" } },
        ["components"] = new JsonArray([.. LockedPackage.OfTheProgram().Select(Component)]),
    }.ToJsonString(Readable) + "\n";

    private static JsonObject Component(LockedPackage package) => new()
    {
        ["type"] = "library",
        ["bom-ref"] = package.Purl,
        ["name"] = package.Name,
        ["version"] = package.Version,
        ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(Convert.FromBase64String(package.Sha512!))}") }),
        ["licenses"] = new JsonArray(new JsonObject { ["expression"] = LicenceTests.LicenceOf(package) }),
        ["purl"] = package.Purl,
    };
}
