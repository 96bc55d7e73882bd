using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Package;

/// <summary>
/// The description of a package (Frictionless, tabular profile): the shipped one with the size, hash, rows and columns of
/// these files, the data version and its time.
/// </summary>
public static class PackageDescriptor
{
    private const string Area = "Package";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="files">What the package holds.</param>
    /// <param name="version">The data version.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="pathOf">Where a file lies: its name beside the description, or its address.</param>
    public static byte[] Write(IReadOnlyList<PackageFile> files, long version, DateTimeOffset at, Func<PackageFile, string> pathOf)
    {
        var package = PackageTemplate.Read();
        package["version"] = version.ToString(CultureInfo.InvariantCulture);
        package["created"] = UtcText.Of(at);
        foreach (var resource in package["resources"]!.AsArray().Select(each => each!.AsObject()))
        {
            var file = files.Single(each => each.Name == (string?)resource["name"]);
            resource["path"] = pathOf(file);
            resource["bytes"] = file.Bytes.Length;
            resource["hash"] = "sha256:" + file.Sha256;
            resource["rowCount"] = file.RowCount;
            var fields = resource["schema"]!["fields"]!.AsArray();
            foreach (var column in file.Optional.Where(column => fields.All(field => (string?)field!["name"] != column))) fields.Add(Field(column));
            foreach (var unused in fields.Where(field => !file.Columns.Contains((string)field!["name"]!)).ToList()) fields.Remove(unused);
        }

        return JsonSerializer.SerializeToUtf8Bytes(package, Options);
    }

    private static JsonObject Field(string column) => new()
    {
        ["name"] = column,
        ["type"] = "string",
        ["title"] = Words.Get(Area, column, Language.En),
        ["titleFr"] = Words.Get(Area, column, Language.Fr),
        ["description"] = Words.Get(Area, column + ".description", Language.En),
        ["descriptionFr"] = Words.Get(Area, column + ".description", Language.Fr),
    };
}
