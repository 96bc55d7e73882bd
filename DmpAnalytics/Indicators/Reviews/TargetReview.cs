using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Reviews;

/// <summary>What became of a target. Codes are public and frozen.</summary>
public enum TargetOutcome
{
    /// <summary>The figures do not decide.</summary>
    Unknown,

    /// <summary>Reached by the due date.</summary>
    Met,
    Missed,

    /// <summary>Not due yet, and not below the straight path from announcement to due date.</summary>
    OnTrack,
    Late,

    /// <summary>A ceiling, or an amount of money, not passed so far.</summary>
    Kept,
    Exceeded,
}

/// <summary>
/// One series of targets against what happened, at a date: attainment of and variance to the first and the latest promise,
/// the straight path, the pace required and the pace kept, and the day it will have been reached.
/// </summary>
public sealed record TargetReview(TargetSeries Series, DateOnly At)
{
    public required Promise Original { get; init; }

    public required Promise Current { get; init; }

    /// <summary>The value at the date, or at the due date once it has passed.</summary>
    public required Result Reached { get; init; }

    public required Result AttainmentOfOriginal { get; init; }

    public required Result AttainmentOfCurrent { get; init; }

    /// <summary>Reached − promised.</summary>
    public required Result VarianceToOriginal { get; init; }

    public required Result VarianceToCurrent { get; init; }

    /// <summary>
    /// Where the straight line from the value on the day of the first announcement to the current promise on its due date
    /// stands at the date.
    /// </summary>
    public required Result Path { get; init; }

    public required Result RequiredPace { get; init; }

    /// <summary>What was gained per month over the last 12 calendar months, for stocks and shares.</summary>
    public required Result Pace { get; init; }

    public required Result DateReached { get; init; }

    public required TargetOutcome Outcome { get; init; }

    /// <summary>The review of a series at the date of a calculation; null while nothing of it was announced.</summary>
    public static TargetReview? Of(Calculation calculation, TargetSeries series)
    {
        if (series.Original is not { } original || series.CurrentOn(calculation.At) is not { } current) return null;

        var ofOriginal = calculation with { Target = original.Judged };
        var ofCurrent = calculation with { Target = current.Judged };
        var attainment = TargetAttainment.Compute(ofCurrent);
        var reached = attainment.Find(InputRole.Reached)!;
        var path = StraightPath(calculation, series, original, current);
        return new(series, calculation.At)
        {
            Original = original,
            Current = current,
            Reached = reached.Rounded(),
            AttainmentOfOriginal = TargetAttainment.Compute(ofOriginal).Rounded(),
            AttainmentOfCurrent = attainment.Rounded(),
            VarianceToOriginal = Variance(reached, TargetChoice.Of(ofOriginal)).Rounded(),
            VarianceToCurrent = Variance(reached, TargetChoice.Of(ofCurrent)).Rounded(),
            Path = path.Rounded(),
            RequiredPace = Definitions.RequiredPace.Compute(ofCurrent).Rounded(),
            Pace = Growth.Pace(calculation, asked => TargetChoice.StockOf(asked, current.Judged), series.Measure).Rounded(),
            DateReached = Definitions.DateReached.Compute(ofCurrent).Rounded(),
            Outcome = Judge(calculation.At, series, current, reached, path),
        };
    }

    private static Result Variance(Result reached, Result target) =>
        Arithmetic.Subtract(new(InputRole.Reached, reached), new(InputRole.Target, target), target.Unit);

    private static Result StraightPath(Calculation calculation, TargetSeries series, Promise original, Promise current)
    {
        var unit = series.Unit;
        if (original.Announced is not { } from || series.Due is not { } due || due <= from || calculation.At < from)
            return Result.None(new Reason(ReasonCode.TargetNotComparable) { Measure = series.Measure, At = calculation.At }, unit);

        var start = TargetChoice.StockOf(calculation with { At = from }, original.Judged);
        if (start.Value is not { } first) return start;

        var at = calculation.At < due ? calculation.At : due;
        var value = first + ((current.Judged.Value - first) * (at.DayNumber - from.DayNumber) / (due.DayNumber - from.DayNumber));
        return Result.Of(value, unit) with { At = at, Basis = Basis.Derived, Qualifiers = start.Qualifiers & Qualifiers.About, Inputs = [new(InputRole.Start, start)] };
    }

    private static TargetOutcome Judge(DateOnly at, TargetSeries series, Promise current, Result reached, Result path)
    {
        if (reached.Value is not { } value) return TargetOutcome.Unknown;
        var isDue = series.Due <= at;
        var isCeiling = series.Promises.IsEmpty || Money.IsCurrency(series.Unit);
        var target = current.Judged.Value;
        if (isCeiling) return Decided(value <= target, reached) ? (value <= target ? TargetOutcome.Kept : TargetOutcome.Exceeded) : TargetOutcome.Unknown;

        var isReached = value >= target;
        if (isDue || isReached) return Decided(!isReached, reached) ? (isReached ? TargetOutcome.Met : TargetOutcome.Missed) : TargetOutcome.Unknown;
        return path.Value is { } line ? (value >= line ? TargetOutcome.OnTrack : TargetOutcome.Late) : TargetOutcome.Unknown;
    }

    /// <summary>Whether a bound allows the judgement: at least says nothing of what stays below, at most nothing of what goes above.</summary>
    private static bool Decided(bool below, Result value) =>
        !value.Qualifiers.HasFlag(below ? Qualifiers.AtLeast : Qualifiers.AtMost);
}
