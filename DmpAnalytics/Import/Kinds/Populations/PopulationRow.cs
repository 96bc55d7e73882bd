using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Populations;

/// <summary>A line of population.csv.</summary>
internal static class PopulationRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("country", FieldForm.Country),
        ImportField.Required("year", FieldForm.Year),
        ImportField.Required("value", FieldForm.NumberAboveZero),
        ImportField.Required("source", FieldForm.Id),
    ];

    public static Population? Read(Row row, Draft draft)
    {
        var country = row.Country("country");
        var year = row.Year("year");
        var value = row.PositiveNumber("value");
        var source = row.Reference("source");

        if (!row.IsClean || country is null || year is null || value is null || source is null) return null;
        return new Population(country, year.Value, value.Value, source);
    }
}
