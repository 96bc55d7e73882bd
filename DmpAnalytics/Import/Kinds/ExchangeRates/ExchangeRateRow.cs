using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Import.Reading;

namespace DmpAnalytics.Import.Kinds.ExchangeRates;

/// <summary>A line of exchange-rates.csv.</summary>
internal static class ExchangeRateRow
{
    public static readonly ImmutableArray<ImportField> Fields =
    [
        ImportField.Required("currency", FieldForm.Currency),
        ImportField.Required("year", FieldForm.Year),
        ImportField.Required("eur_per_unit", FieldForm.NumberAboveZero),
        ImportField.Required("source", FieldForm.Id),
    ];

    public static ExchangeRate? Read(Row row, Draft draft)
    {
        var currency = row.Currency("currency");
        var year = row.Year("year");
        var rate = row.PositiveNumber("eur_per_unit");
        var source = row.Reference("source");

        if (!row.IsClean || currency is null || year is null || rate is null || source is null) return null;
        return new ExchangeRate(currency, year.Value, rate.Value, source);
    }
}
