using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Breaks;

/// <summary>A line of breaks.csv.</summary>
internal static class BreakRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("programme", FieldForm.Id),
        ImportField.Required("measure", FieldForm.Id),
        ImportField.Required("date", FieldForm.Period),
        ImportField.Required("what_fr"),
        ImportField.Required("what_en"),
        ImportField.Required("source", FieldForm.Id),
    ];

    public static Break? Read(Row row, Draft draft)
    {
        var programme = row.Reference("programme");
        var measure = row.Reference("measure");
        var date = row.Period("date");
        var what = row.Texts("what");
        var source = row.Reference("source");

        if (!row.IsClean || programme is null || measure is null || date is null || what is null || source is null) return null;
        return new Break(programme, measure, date, what, source);
    }
}
