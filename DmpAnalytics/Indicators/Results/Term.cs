using System.Collections.Immutable;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>One part of a finding's sentence before it is words in a language.</summary>
public abstract record Term
{
    private Term()
    {
    }

    /// <summary>A value in a unit with its doubt.</summary>
    public sealed record Amount(decimal Value, string Unit, Qualifiers Qualifiers = Qualifiers.None) : Term;

    /// <summary>A number without a unit.</summary>
    public sealed record Number(decimal Value) : Term;

    public sealed record Day(DateOnly Date) : Term;

    /// <summary>A period as precise as it is known.</summary>
    public sealed record Time(Period Period, Precision Precision) : Term;

    public sealed record Span(DateSpan Days) : Term;

    /// <summary>Who says so.</summary>
    public sealed record Publication(string Source) : Term;

    /// <summary>Perimeters of the finding's programme and measure.</summary>
    public sealed record Perimeters(ImmutableArray<string> Ids) : Term
    {
        public override string ToString() => string.Join(',', Ids);
    }

    public sealed record Places(ImmutableArray<string> Ids) : Term
    {
        public override string ToString() => string.Join(',', Ids);
    }

    public sealed record Promise(TargetKind Kind) : Term;
}
