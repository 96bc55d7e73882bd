using DmpAnalytics.Domain;

namespace DmpAnalytics.Analysis;

/// <summary>The step of a series.</summary>
public enum Every
{
    Year,
    Quarter,
    Month,
}

/// <summary>
/// What is asked, as far as the reader said it; null means the default of <c>product.md</c>'s table.
/// The same parameters in every address, in the programming interface and on the command line.
/// </summary>
public sealed record Question
{
    /// <summary>Null: the first programme.</summary>
    public string? Programme { get; init; }

    public string? Scope { get; init; }

    public string? Region { get; init; }

    public Period? At { get; init; }

    public Period? From { get; init; }

    public Period? To { get; init; }

    public Every? Every { get; init; }

    public Denominator? Denominator { get; init; }

    public string? Target { get; init; }

    /// <summary>The base year of constant prices; null is nominal.</summary>
    public int? Prices { get; init; }

    /// <summary>ISO 4217; null is the programme's own.</summary>
    public string? Currency { get; init; }

    /// <summary>Only what was published by then counts; null is everything there is today.</summary>
    public DateOnly? Known { get; init; }

    public long? Data { get; init; }

    /// <summary>The version of the definition; null is the newest.</summary>
    public int? Version { get; init; }

    public bool Bounds { get; init; }

    public bool Breaks { get; init; }
}
