using System.Collections.Immutable;
using System.Globalization;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Regions;

/// <summary>A line of regions.csv.</summary>
internal static class RegionRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("id", FieldForm.Id),
        ImportField.Required("country", FieldForm.Country),
        ImportField.Required("level"),
        ImportField.Required("name_fr"),
        ImportField.Required("name_en"),
        ImportField.Optional("parent", FieldForm.Id),
        ImportField.Optional("from", FieldForm.Year),
        ImportField.Optional("to", FieldForm.Year),
    ];

    public static Region? Read(Row row, Draft draft)
    {
        var id = row.PlaceId("id");
        if (id is not null) draft.RegionIds.Add(id);
        var country = row.Country("country");
        var level = row.Required("level");
        var name = row.Texts("name");
        var parent = row.OptionalReference("parent");
        var from = row.OptionalYear("from");
        var to = row.OptionalYear("to");
        if (from > to) row.Report(IssueCode.WrongOrder, "to", "from", from.Value.ToString(CultureInfo.InvariantCulture));

        if (!row.IsClean || id is null || country is null || level is null || name is null) return null;
        return new Region(id, country, level, name, parent, from, to);
    }
}
