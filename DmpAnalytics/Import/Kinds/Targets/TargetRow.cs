using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Targets;

/// <summary>A line of targets.csv.</summary>
internal static class TargetRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("id", FieldForm.NewId),
        ImportField.Required("programme", FieldForm.Id),
        ImportField.Required("measure", FieldForm.Id),
        ImportField.Code<TargetKind>("kind", isRequired: true),
        ImportField.Optional("scope", FieldForm.Id),
        ImportField.Optional("from", FieldForm.Day),
        ImportField.Optional("due", FieldForm.Day),
        ImportField.Required("value", FieldForm.NumberFromZero),
        ImportField.Required("unit"),
        ImportField.Optional("announced", FieldForm.Period),
        ImportField.Flag("headline"),
        ImportField.Required("source", FieldForm.Id),
        ImportField.Optional("locator"),
        ImportField.Code<Rank>("rank"),
        ImportField.Optional("note_fr"),
        ImportField.Optional("note_en"),
    ];

    public static Target? Read(Row row, Draft draft)
    {
        var id = row.NewId("id");
        var programme = row.Reference("programme");
        var measure = row.Reference("measure");
        var kind = row.Code<TargetKind>("kind");
        var scope = row.OptionalReference("scope");
        var from = row.OptionalDay("from");
        var due = row.OptionalDay("due");
        var value = row.Number("value");
        var unit = row.Required("unit");
        if (value < 0) row.Report(IssueCode.NegativeValue, "value");
        else row.CheckLimits("value", value, unit);
        var announced = row.OptionalPeriod("announced");
        var isHeadline = row.Flag("headline");
        var source = row.Reference("source");
        var rank = row.OptionalCode<Rank>("rank") ?? Rank.Normal;
        var note = row.OptionalTexts("note");
        if (from > due)
            row.Report(IssueCode.WrongOrder, "due", "from", from.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (isHeadline && kind is not (null or TargetKind.Promise)) row.Report(IssueCode.HeadlineNotPromise, "headline");

        if (!row.IsClean || id is null || programme is null || measure is null || kind is null || value is null || unit is null
            || source is null) return null;
        return new Target(id, programme, measure, kind.Value, value.Value, unit, source)
        {
            Scope = scope,
            From = from,
            Due = due,
            Announced = announced,
            IsHeadline = isHeadline,
            Locator = row.Text("locator"),
            Rank = rank,
            Note = note,
        };
    }
}
