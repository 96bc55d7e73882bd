using DmpAnalytics.Domain;

namespace DmpAnalytics.Storage.Rows;

/// <summary>One figure; what it has in common with others lies once in <see cref="FigureTraitsRow"/>.</summary>
internal sealed class FigureRow : StoredRow
{
    /// <summary>The key of its traits.</summary>
    public long Traits { get; set; }

    public required Period Period { get; init; }

    public required decimal Value { get; init; }

    /// <summary>The value as it stands in the file; null where that is how its digits are written anyway.</summary>
    public string? Published { get; init; }

    public required string Locator { get; init; }

    public required LocalText Note { get; init; }

    /// <summary>What people decided about it; null for most.</summary>
    public FigureDecisions? Decisions { get; init; }

    public Figure ToItem(FigureTraits traits, Origin origin) => new(FigureId.Parse(Identity), traits, Period, Value, Published)
    {
        Locator = Locator,
        Note = Note,
        Decisions = Decisions,
        Origin = origin,
    };
}
