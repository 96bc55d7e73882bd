using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Kinds.Figures;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Measures;

/// <summary>A line of measures.csv.</summary>
internal static class MeasureRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("id", FieldForm.NewId),
        ImportField.Code<MeasureKind>("kind", isRequired: true),
        ImportField.Required("unit"),
        ImportField.Required("name_fr"),
        ImportField.Required("name_en"),
        ImportField.Word("file", isRequired: true, FigureRow.FileNames),
    ];

    public static Measure? Read(Row row, Draft draft)
    {
        var id = row.NewId("id");
        if (id is not null) draft.MeasureIds.Add(id);
        var kind = row.Code<MeasureKind>("kind");
        var unit = row.Required("unit");
        var name = row.Texts("name");
        var file = row.OneOf("file", FigureRow.FileNames);
        if (kind is { } known && unit is not null && (known == MeasureKind.Share) != (unit == Measure.PercentUnit))
            row.Report(IssueCode.UnitNotOfKind, "unit", Code.Of(known));

        if (!row.IsClean || id is null || kind is null || unit is null || name is null || file is null) return null;
        return new Measure(id, kind.Value, unit, name, file);
    }
}
