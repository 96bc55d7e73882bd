using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Scopes;

/// <summary>A line of scopes.csv.</summary>
internal static class ScopeRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("programme", FieldForm.Id),
        ImportField.Word("file", isRequired: true, FigureRow.FileNames),
        ImportField.Required("id", FieldForm.NewId),
        ImportField.Required("name_fr"),
        ImportField.Required("name_en"),
        ImportField.Optional("part_of", FieldForm.Id),
        ImportField.Optional("starts", FieldForm.Day),
        ImportField.Flag("default"),
    ];

    public static Scope? Read(Row row, Draft draft)
    {
        var programme = row.Reference("programme");
        var file = row.OneOf("file", FigureRow.FileNames);
        var id = row.NewId("id");
        if (programme is not null && file is not null && id is not null) draft.ScopeIds.Add((programme, file, id));
        var name = row.Texts("name");
        var partOf = row.OptionalReference("part_of");
        var starts = row.OptionalDay("starts");
        var isDefault = row.Flag("default");

        if (!row.IsClean || programme is null || file is null || id is null || name is null) return null;
        return new Scope(programme, file, id, name) { PartOf = partOf, Starts = starts, IsDefault = isDefault };
    }
}
