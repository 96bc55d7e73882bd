using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Events;

/// <summary>A line of events.csv.</summary>
internal static class EventRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("id", FieldForm.NewId),
        ImportField.Required("programme", FieldForm.Id),
        ImportField.Required("date", FieldForm.Period),
        ImportField.Required("title_fr"),
        ImportField.Required("title_en"),
        ImportField.Required("source", FieldForm.Id),
    ];

    public static Event? Read(Row row, Draft draft)
    {
        var id = row.NewId("id");
        var programme = row.Reference("programme");
        var date = row.Period("date");
        var title = row.Texts("title");
        var source = row.Reference("source");

        if (!row.IsClean || id is null || programme is null || date is null || title is null || source is null) return null;
        return new Event(id, programme, date, title, source);
    }
}
