using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class PopulationRow : StoredRow<Population>
{
    public required string Country { get; init; }

    public required int Year { get; init; }

    public required decimal Value { get; init; }

    public required string Source { get; init; }

    public static PopulationRow Of(Population item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Country = item.Country,
        Year = item.Year,
        Value = item.Value,
        Source = item.Source,
    };

    public override Population ToItem(Origin origin) => new(Country, Year, Value, Source);
}
