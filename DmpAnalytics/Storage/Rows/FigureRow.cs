using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

internal sealed class FigureRow : StoredRow<Figure>
{
    public required string Programme { get; init; }

    public required string Measure { get; init; }

    public string? Scope { get; init; }

    public string? Region { get; init; }

    public required Period Period { get; init; }

    public required Precision Precision { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The value as it stands in the file.</summary>
    public required string Published { get; init; }

    public required string Unit { get; init; }

    public required Qualifier Qualifier { get; init; }

    public required string Source { get; init; }

    public required string Locator { get; init; }

    public required Rank Rank { get; init; }

    public required FigureStatus Status { get; init; }

    public required LocalText Note { get; init; }

    /// <summary>What people decided about it; null for most.</summary>
    public FigureDecisions? Decisions { get; init; }

    public static FigureRow Of(Figure item) => new()
    {
        Identity = Domain.Identity.Of(item),
        Programme = item.Programme,
        Measure = item.Measure,
        Scope = item.Scope,
        Region = item.Region,
        Period = item.Period,
        Precision = item.Precision,
        Value = item.Value,
        Published = item.Published,
        Unit = item.Unit,
        Qualifier = item.Qualifier,
        Source = item.Source,
        Locator = item.Locator,
        Rank = item.Rank,
        Status = item.Status,
        Note = item.Note,
        Decisions = item.Decisions,
    };

    public override Figure ToItem(Origin origin) =>
        new(Identity, Programme, Measure, Scope, Region, Period, Value, Unit, Qualifier, Source)
        {
            Precision = Precision,
            Published = Published,
            Locator = Locator,
            Rank = Rank,
            Status = Status,
            Note = Note,
            Decisions = Decisions,
            Origin = origin,
        };
}
