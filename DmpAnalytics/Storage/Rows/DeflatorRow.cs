using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class DeflatorRow : StoredRow<Deflator>
{
    public required string Country { get; init; }

    public required int Year { get; init; }

    public required decimal Index { get; init; }

    public required int BaseYear { get; init; }

    public required string Source { get; init; }

    public static DeflatorRow Of(Deflator item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Country = item.Country,
        Year = item.Year,
        Index = item.Index,
        BaseYear = item.BaseYear,
        Source = item.Source,
    };

    public override Deflator ToItem(Origin origin) => new(Country, Year, Index, BaseYear, Source);
}
