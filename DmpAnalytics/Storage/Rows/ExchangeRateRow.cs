using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class ExchangeRateRow : StoredRow<ExchangeRate>
{
    public required string Currency { get; init; }

    public required int Year { get; init; }

    public required decimal EurPerUnit { get; init; }

    public required string Source { get; init; }

    public static ExchangeRateRow Of(ExchangeRate item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Currency = item.Currency,
        Year = item.Year,
        EurPerUnit = item.EurPerUnit,
        Source = item.Source,
    };

    public override ExchangeRate ToItem(Origin origin) => new(Currency, Year, EurPerUnit, Source);
}
