using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class ProgrammeRow : StoredRow<Programme>
{
    public required LocalText Name { get; init; }

    public required string Country { get; init; }

    public required string Currency { get; init; }

    public required LocalText Operator { get; init; }

    public required LocalText Description { get; init; }

    public Period? Launched { get; init; }

    public Period? Opened { get; init; }

    public Denominator? Denominator { get; init; }

    public Period? HeadlineAt { get; init; }

    public string? Successor { get; init; }

    public Period? NextExpected { get; init; }

    public static ProgrammeRow Of(Programme item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Name = item.Name,
        Country = item.Country,
        Currency = item.Currency,
        Operator = item.Operator,
        Description = item.Description,
        Launched = item.Launched,
        Opened = item.Opened,
        Denominator = item.Denominator,
        HeadlineAt = item.HeadlineAt,
        Successor = item.Successor,
        NextExpected = item.NextExpected,
    };

    public override Programme ToItem(Origin origin) => new(Identity, Name, Country, Currency)
    {
        Operator = Operator,
        Description = Description,
        Launched = Launched,
        Opened = Opened,
        Denominator = Denominator,
        HeadlineAt = HeadlineAt,
        Successor = Successor,
        NextExpected = NextExpected,
    };
}
