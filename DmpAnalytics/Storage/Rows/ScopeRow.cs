using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class ScopeRow : StoredRow<Scope>
{
    public required string Programme { get; init; }

    public required string File { get; init; }

    public required string Id { get; init; }

    public required LocalText Name { get; init; }

    public string? PartOf { get; init; }

    public DateOnly? Starts { get; init; }

    public bool IsDefault { get; init; }

    public static ScopeRow Of(Scope item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Programme = item.Programme,
        File = item.File,
        Id = item.Id,
        Name = item.Name,
        PartOf = item.PartOf,
        Starts = item.Starts,
        IsDefault = item.IsDefault,
    };

    public override Scope ToItem(Origin origin) => new(Programme, File, Id, Name)
    {
        PartOf = PartOf,
        Starts = Starts,
        IsDefault = IsDefault,
    };
}
