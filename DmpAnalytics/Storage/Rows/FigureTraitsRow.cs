using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

/// <summary>What many figures have in common, stored once and never changed; no statement of its own, so that it has no version.</summary>
internal sealed class FigureTraitsRow
{
    public required long Key { get; init; }

    public required string Programme { get; init; }

    public required string Measure { get; init; }

    public string? Scope { get; init; }

    public string? Region { get; init; }

    public required string Unit { get; init; }

    public required string Source { get; init; }

    public required Qualifier Qualifier { get; init; }

    public required Precision Precision { get; init; }

    public required Rank Rank { get; init; }

    public required FigureStatus Status { get; init; }

    public static FigureTraitsRow Of(long key, FigureTraits traits) => new()
    {
        Key = key,
        Programme = traits.Programme,
        Measure = traits.Measure,
        Scope = traits.Scope,
        Region = traits.Region,
        Unit = traits.Unit,
        Source = traits.Source,
        Qualifier = traits.Qualifier,
        Precision = traits.Precision,
        Rank = traits.Rank,
        Status = traits.Status,
    };

    public FigureTraits ToTraits() => new(Programme, Measure, Scope, Region, Unit, Source, Qualifier, Precision, Rank, Status);
}
