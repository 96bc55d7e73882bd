using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Indicators.Reviews;

namespace DmpAnalytics.Analysis;

/// <summary>The question with every default put in: what was really asked.</summary>
public sealed record ResolvedQuestion
{
    public required Programme Programme { get; init; }

    /// <summary>Null: the programme has no default perimeter and none was chosen.</summary>
    public Scope? Scope { get; init; }

    /// <summary>Null: the whole country.</summary>
    public Region? Region { get; init; }

    public required Period At { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The last day, not after today, of which any figure of the programme and place speaks; null where there is none.</summary>
    public DateOnly? LastFigure { get; init; }

    public required Every Every { get; init; }

    public required Denominator Denominator { get; init; }

    /// <summary>The target named by the reader; null leaves the choice to the rule.</summary>
    public Target? Target { get; init; }

    /// <summary>In whose money and of which year amounts are given.</summary>
    public PriceBasis Prices { get; init; } = new();

    /// <summary>Null: everything there is today.</summary>
    public DateOnly? Known { get; init; }

    /// <summary>How many figures never count as known on a date, since their source shows none; 0 where that was not asked.</summary>
    public int UndatedLeftOut { get; init; }

    public required long Data { get; init; }

    public bool Bounds { get; init; }

    public bool Breaks { get; init; }
}

/// <summary>When what was asked was known: the data version, the day in Paris on which it was committed, and the day of the question.</summary>
public sealed record Edition(long Data, DateOnly Day, DateOnly Today)
{
    /// <summary>The last day of which anything could be known: today, or the day the question names.</summary>
    public DateOnly Knowing(DateOnly? known) => known < Today ? known.Value : Today;
}

/// <summary>
/// The one object behind screen, interface, report and export. <see cref="Result"/> and every input in it are
/// rounded once, half away from zero: money, percent and ratios to 2 decimals, counts to units.
/// </summary>
public sealed record Answer(string Id, int Version, ResolvedQuestion Question, Result Result, string Formula);

/// <summary>One point of a series.</summary>
public sealed record SeriesPoint(DateOnly At, Result Result);

/// <summary>The answers at the steps of a question, first to last.</summary>
public sealed record Series(string Id, int Version, ResolvedQuestion Question, string Unit, ImmutableArray<SeriesPoint> Points, string Formula);

/// <summary>What to compare with: an earlier date of knowledge, an earlier data version, another version of the definition.</summary>
public sealed record Vintage(DateOnly? Known = null, long? Data = null, int? Version = null);

/// <summary>One indicator on two states of knowledge, point by point, with the reason of each difference.</summary>
public sealed record VintageSeries(string Id, ResolvedQuestion Now, ResolvedQuestion Then, ImmutableArray<VintagePoint> Points);

/// <summary>The series of targets of a programme, each against what happened.</summary>
public sealed record TargetReviews(ResolvedQuestion Question, ImmutableArray<TargetReview> Reviews);

/// <summary>A sum over regions or programmes, with what it covers.</summary>
public sealed record AggregateAnswer(string Id, ResolvedQuestion Question, Aggregate Aggregate);
