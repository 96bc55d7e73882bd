using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class RegionRow : StoredRow<Region>
{
    public required string Country { get; init; }

    public required string Level { get; init; }

    public required LocalText Name { get; init; }

    public string? Parent { get; init; }

    public int? From { get; init; }

    public int? To { get; init; }

    public static RegionRow Of(Region item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Country = item.Country,
        Level = item.Level,
        Name = item.Name,
        Parent = item.Parent,
        From = item.From,
        To = item.To,
    };

    public override Region ToItem(Origin origin) => new(Identity, Country, Level, Name, Parent, From, To);
}
