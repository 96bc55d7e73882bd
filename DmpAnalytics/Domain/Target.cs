namespace DmpAnalytics.Domain;

/// <summary>What is promised: a promise, a forecast, a ceiling not to be passed, or an envelope of money.</summary>
public enum TargetKind
{
    Promise,
    Forecast,
    Ceiling,
    Envelope,
}

/// <summary>A promised value of a measure by a due date, announced on a date, with its source.</summary>
public sealed record Target
{
    public Target(string id, string programme, string measure, TargetKind kind, decimal value, string unit, string source)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(unit);
        if (!Figure.IsStorable(value) || value < 0) throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value that can be promised.");
        Id = Guard.Id(id);
        Programme = Guard.Id(programme);
        Measure = Guard.Id(measure);
        Kind = kind;
        Value = value;
        Unit = unit;
        Source = Guard.Id(source);
    }

    public string Id { get; }

    public string Programme { get; }

    public string Measure { get; }

    public TargetKind Kind { get; }

    public decimal Value { get; }

    public string Unit { get; }

    public string Source { get; }

    public string? Scope { get; init; }

    /// <summary>The first day of the span of a flow.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The due date; null when none was given.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it was announced; null: as its source was published.</summary>
    public Period? Announced { get; init; }

    /// <summary>The promise by which its years are judged.</summary>
    public bool IsHeadline { get; init; }

    public string Locator { get; init; } = "";

    public Rank Rank { get; init; } = Rank.Normal;

    public LocalText Note { get; init; } = LocalText.Empty;

    public Origin? Origin { get; init; }
}
