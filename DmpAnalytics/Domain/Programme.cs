namespace DmpAnalytics.Domain;

/// <summary>A public digital service followed over time.</summary>
public sealed record Programme
{
    public Programme(string id, LocalText name, string country, string currency)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.IsEmpty) throw new ArgumentException("A programme has a name.", nameof(name));
        Id = Guard.Id(id);
        Name = name;
        Country = Guard.ThreeLetters(country);
        Currency = Guard.ThreeLetters(currency);
    }

    public string Id { get; }

    public LocalText Name { get; }

    /// <summary>ISO 3166-1 alpha-3.</summary>
    public string Country { get; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; }

    public LocalText Operator { get; init; } = LocalText.Empty;

    public LocalText Description { get; init; } = LocalText.Empty;

    /// <summary>From when money could be spent; empty when not known.</summary>
    public Period? Launched { get; init; }

    /// <summary>From when a record could exist; its first day is a zero of the stocks that start there.</summary>
    public Period? Opened { get; init; }

    /// <summary>What a cost is divided by unless the reader chooses; null when the file says nothing (then created).</summary>
    public Denominator? Denominator { get; init; }

    /// <summary>The date at which the first page opens; null: the last date at which the cost has an answer.</summary>
    public Period? HeadlineAt { get; init; }

    /// <summary>The programme that took over.</summary>
    public string? Successor { get; init; }

    /// <summary>When new figures of it are expected; null: none are.</summary>
    public Period? NextExpected { get; init; }

    /// <summary>Whether figures that were expected have not come: their period is over. New ones come with a new expectation.</summary>
    public bool IsOverdue(DateOnly today) => NextExpected is { } expected && expected.Last < today;
}
