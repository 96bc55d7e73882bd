using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Export.Formats;

/// <summary>What the zip of a quotation and that of a report have in common.</summary>
internal static class ArchiveParts
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary><c>definitions.csv</c>.</summary>
    public static byte[] Definitions(IEnumerable<Definition> definitions) =>
        new ExportTable(["name", "meaning"], [.. definitions.Select(definition => ImmutableArray.Create<CsvCell>(definition.Term, definition.Meaning))]).ForMachines();

    /// <summary><c>sources.csv</c>.</summary>
    public static byte[] Sources(IEnumerable<Source> sources, Language language) => new ExportTable(
        ["source", "publisher", "title", "kind", "published", "address", "accessed", "licence"],
        [.. sources.Select(source => ImmutableArray.Create<CsvCell>(
            source.Id, source.Publisher, source.Title, Code.Of(source.Kind), source.Published?.Text, source.Url, source.Accessed?.Text,
            SourceNames.Licence(source, language)))]).ForMachines();
}
