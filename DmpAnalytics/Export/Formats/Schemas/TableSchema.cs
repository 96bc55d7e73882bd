using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Export.Formats.Package;
using DmpAnalytics.Import;
using DmpAnalytics.Wording;

namespace DmpAnalytics.Export.Formats.Schemas;

/// <summary>A column of a schema in both languages.</summary>
/// <param name="Rule">What the import reads it by.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Meaning">What it holds; may be empty.</param>
/// <param name="Example">A field that is right; may be empty.</param>
public sealed record SchemaField(ImportField Rule, LocalText Title, LocalText Meaning, string Example);

/// <summary>What a kind of file looks like: made from the definitions that the import checks by.</summary>
/// <param name="Kind">The id of the kind, as in addresses.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">What a row of it is.</param>
/// <param name="FileNames">The names under which it is published.</param>
/// <param name="Fields">Its columns in their order.</param>
/// <param name="Key">The columns of which no two rows agree in all; empty: none.</param>
public sealed record TableSchema(
    string Kind, LocalText Title, LocalText Description, ImmutableArray<string> FileNames, ImmutableArray<SchemaField> Fields, ImmutableArray<string> Key)
{
    private const string Area = "Schemas";

    /// <summary>Every kind of file, in the order in which they refer to each other.</summary>
    public static ImmutableArray<TableSchema> All { get; } =
        [.. ImportCatalog.All.Select(kind => Made(kind.Id, kind.FileNames, kind.Fields))];

    /// <summary>Null for an id that is none.</summary>
    public static TableSchema? Find(string kind) => All.FirstOrDefault(schema => schema.Kind == kind);

    private static TableSchema Made(string kind, ImmutableArray<string> files, ImmutableArray<ImportField> fields)
    {
        var published = Path.GetFileNameWithoutExtension(files[0]);
        var examples = Words.Get(Area, "example." + kind, Language.En).Split('|');
        var isAlone = files.Length == 1;
        return new(
            kind,
            isAlone ? PackageTemplate.TitleOf(published) : Both($"kind.{kind}"),
            isAlone ? PackageTemplate.DescriptionOf(published) : Both($"kind.{kind}.description"),
            files,
            [.. fields.Select((field, place) => new SchemaField(field, TitleOf(published, field), MeaningOf(published, field), examples[place]))],
            PackageTemplate.KeyOf(published));
    }

    private static LocalText TitleOf(string file, ImportField field) =>
        PackageTemplate.TextOf(file, field.Name, "title") ?? new(Words.Get("Package", field.Name, Language.Fr), Words.Get("Package", field.Name, Language.En));

    private static LocalText MeaningOf(string file, ImportField field) =>
        PackageTemplate.TextOf(file, field.Name, "description")
        ?? (field.IsExtra ? new(Words.Get("Package", field.Name + ".description", Language.Fr), Words.Get("Package", field.Name + ".description", Language.En)) : LocalText.Empty);

    private static LocalText Both(string key) => new(Words.Get(Area, key, Language.Fr), Words.Get(Area, key, Language.En));
}
