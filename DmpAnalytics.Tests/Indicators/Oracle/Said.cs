using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Indicators.Oracle;

/// <summary>The lowest and highest a value may be; null is an open end.</summary>
internal sealed record Range(Fraction? Low, Fraction? High);

/// <summary>What the second implementation answers. What it cannot say simply is null, and is not compared.</summary>
internal sealed record Said(Fraction? Value, ReasonCode? Reason)
{
    /// <summary>Percent.</summary>
    public Fraction? Cover { get; init; }

    public DateOnly? LastCovered { get; init; }

    public Range? Range { get; init; }

    public Qualifiers? Qualifiers { get; init; }

    public Basis? Basis { get; init; }

    public bool? IsPale { get; init; }

    public static Said Of(Fraction value) => new(value, null);

    public static Said Not(ReasonCode reason) => new(null, reason);
}
