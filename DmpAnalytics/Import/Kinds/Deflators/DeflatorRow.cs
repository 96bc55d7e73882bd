using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.Deflators;

/// <summary>A line of deflators.csv.</summary>
internal static class DeflatorRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("country", FieldForm.Country),
        ImportField.Required("year", FieldForm.Year),
        ImportField.Required("index", FieldForm.NumberAboveZero),
        ImportField.Required("base_year", FieldForm.Year),
        ImportField.Required("source", FieldForm.Id),
    ];

    public static Deflator? Read(Row row, Draft draft)
    {
        var country = row.Country("country");
        var year = row.Year("year");
        var index = row.PositiveNumber("index");
        var baseYear = row.Year("base_year");
        var source = row.Reference("source");

        if (!row.IsClean || country is null || year is null || index is null || baseYear is null || source is null) return null;
        return new Deflator(country, year.Value, index.Value, baseYear.Value, source);
    }
}
