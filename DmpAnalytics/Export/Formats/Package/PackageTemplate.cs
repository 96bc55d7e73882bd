using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats.Package;

/// <summary>What the shipped description says of the data set and of each column, whatever the rows: titles, types, keys.</summary>
internal static class PackageTemplate
{
    /// <summary>The files in which figures stand, in the order of the description.</summary>
    public static readonly IReadOnlyList<string> FigureFiles = ["dossiers.csv", "spend.csv", "connections.csv", "usage.csv"];

    private static readonly Lazy<string> Text = new(() =>
    {
        using var stream = typeof(PackageTemplate).Assembly.GetManifestResourceStream("DmpAnalytics.datapackage.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    public static LocalText Title { get; } = Pair("title");

    public static LocalText Description { get; } = Pair("description");

    /// <summary>The names of the files, without their ending, in the order of the description.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Read()["resources"]!.AsArray().Select(each => (string)each!["name"]!)];

    /// <summary>The description anew, to be filled in.</summary>
    public static JsonObject Read() => JsonNode.Parse(Text.Value)!.AsObject();

    /// <summary>The title of a file in both languages.</summary>
    public static LocalText TitleOf(string resource)
    {
        var found = Read()["resources"]!.AsArray().Single(each => (string?)each!["name"] == resource)!;
        return new((string)found["titleFr"]!, (string)found["title"]!);
    }

    /// <summary>What a row of a file is, in both languages.</summary>
    public static LocalText DescriptionOf(string resource) => new((string)Resource(resource)["descriptionFr"]!, (string)Resource(resource)["description"]!);

    /// <summary>A text of a column in both languages; null where the column or the text is not described.</summary>
    public static LocalText? TextOf(string resource, string column, string text)
    {
        var field = Resource(resource)["schema"]!["fields"]!.AsArray().FirstOrDefault(each => (string?)each!["name"] == column);
        return field?[text] is null ? null : new((string)field[text + "Fr"]!, (string)field[text]!);
    }

    /// <summary>The columns of which no two rows agree in all; empty where there is no such rule.</summary>
    public static ImmutableArray<string> KeyOf(string resource) => Resource(resource)["schema"]!["primaryKey"] switch
    {
        JsonArray columns => [.. columns.Select(column => (string)column!)],
        { } column => [(string)column!],
        null => [],
    };

    private static JsonNode Resource(string resource) => Read()["resources"]!.AsArray().Single(each => (string?)each!["name"] == resource)!;

    private static LocalText Pair(string name)
    {
        using var document = JsonDocument.Parse(Text.Value);
        return new(document.RootElement.GetProperty(name + "Fr").GetString()!, document.RootElement.GetProperty(name).GetString()!);
    }
}
