using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class TargetRow : StoredRow<Target>
{
    public required string Programme { get; init; }

    public required string Measure { get; init; }

    public required TargetKind Kind { get; init; }

    public string? Scope { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Due { get; init; }

    public required decimal Value { get; init; }

    public required string Unit { get; init; }

    public Period? Announced { get; init; }

    public bool IsHeadline { get; init; }

    public required string Source { get; init; }

    public required string Locator { get; init; }

    public required Rank Rank { get; init; }

    public required LocalText Note { get; init; }

    public static TargetRow Of(Target item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Programme = item.Programme,
        Measure = item.Measure,
        Kind = item.Kind,
        Scope = item.Scope,
        From = item.From,
        Due = item.Due,
        Value = item.Value,
        Unit = item.Unit,
        Announced = item.Announced,
        IsHeadline = item.IsHeadline,
        Source = item.Source,
        Locator = item.Locator,
        Rank = item.Rank,
        Note = item.Note,
    };

    public override Target ToItem(Origin origin) => new(Identity, Programme, Measure, Kind, Value, Unit, Source)
    {
        Scope = Scope,
        From = From,
        Due = Due,
        Announced = Announced,
        IsHeadline = IsHeadline,
        Locator = Locator,
        Rank = Rank,
        Note = Note,
        Origin = origin,
    };
}
