using System.Text.Json;
using System.Text.Json.Serialization;
using DmpAnalytics.Tests.Import;

namespace DmpAnalytics.Tests.Data;

/// <summary>data/datapackage.json, as far as the tests read it.</summary>
internal sealed record DataPackage(string Profile, string Name, string Title, string TitleFr, string Description, string DescriptionFr, IReadOnlyList<DataResource> Resources)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public static DataPackage Shipped { get; } =
        JsonSerializer.Deserialize<DataPackage>(File.ReadAllText(Path.Combine(ShippedData.Folder, "datapackage.json")), Options)!;

    public DataResource Resource(string name) => Resources.Single(resource => resource.Name == name);
}

internal sealed record DataResource(
    string Name, string Path, string Title, string TitleFr, string Description, string DescriptionFr, string Encoding, long Bytes, string Hash, int RowCount, TableSchema Schema)
{
    public byte[] ReadBytes() => File.ReadAllBytes(System.IO.Path.Combine(ShippedData.Folder, Path));
}

internal sealed record TableSchema(IReadOnlyList<TableField> Fields, JsonElement PrimaryKey, IReadOnlyList<ForeignKey>? ForeignKeys)
{
    public IReadOnlyList<string> Key => PrimaryKey.ValueKind switch
    {
        JsonValueKind.String => [PrimaryKey.GetString()!],
        JsonValueKind.Array => [.. PrimaryKey.EnumerateArray().Select(part => part.GetString()!)],
        _ => [],
    };
}

internal sealed record TableField(string Name, string Type, string? Format, string Title, string TitleFr, string? Description, string? DescriptionFr, FieldConstraints? Constraints);

internal sealed record FieldConstraints(bool Required, bool Unique, IReadOnlyList<string>? Enum, string? Pattern, decimal? Minimum, decimal? Maximum);

internal sealed record ForeignKey(string Fields, ForeignReference Reference);

/// <summary>The file referred to (empty: the same) and its field.</summary>
internal sealed record ForeignReference(string Resource, string Fields);
