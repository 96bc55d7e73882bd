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

    public long? Data { get; init; }

    public bool Bounds { get; init; }

    public bool Breaks { get; init; }
}
