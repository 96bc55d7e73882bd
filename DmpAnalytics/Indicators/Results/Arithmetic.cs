using System.Collections.Immutable;

namespace DmpAnalytics.Indicators.Results;

/// <summary>
/// Arithmetic with doubt (rule 6). About is sticky; at least and at most follow the signs and, opposed, leave an
/// unbounded range; the basis is the weakest of the inputs; the first reason found is the answer. Values are counts and
/// money, so inputs are taken as not negative; where one is, the range is left open.
/// </summary>
public static class Arithmetic
{
    /// <summary>Sets the qualifiers and opens the ends of the range that they open.</summary>
    public static Result WithQualifiers(this Result result, Qualifiers qualifiers) => result with
    {
        Qualifiers = qualifiers,
        Low = qualifiers.HasFlag(Qualifiers.AtMost) ? null : result.Low,
        High = qualifiers.HasFlag(Qualifiers.AtLeast) ? null : result.High,
    };

    /// <summary><paramref name="scale"/> × dividend ÷ divisor; a divisor of zero is a reason.</summary>
    public static Result Divide(Input dividend, Input divisor, string unit, decimal scale = 1)
    {
        var (a, b) = (dividend.Result, divisor.Result);
        if (FirstReason(a, b) is { } reason) return Result.None(reason, unit) with { Inputs = [dividend, divisor] };
        if (b.Value == 0) return Result.None(new Reason(ReasonCode.ZeroDenominator) { Measure = b.Measure, At = b.At }, unit) with { Inputs = [dividend, divisor] };

        var nonNegative = a.Low is null or >= 0 && b.Low is null or >= 0;
        var low = nonNegative ? scale * a.Low / b.High : null;
        var high = nonNegative && b.Low is not 0 ? scale * a.High / b.Low : null;
        return Combined(scale * a.Value!.Value / b.Value!.Value, low, high, a.Qualifiers | b.Qualifiers.Flipped(), unit, dividend, divisor);
    }

    /// <summary><paramref name="scale"/> × left × right.</summary>
    public static Result Multiply(Input left, Input right, string unit, decimal scale = 1)
    {
        var (a, b) = (left.Result, right.Result);
        if (FirstReason(a, b) is { } reason) return Result.None(reason, unit) with { Inputs = [left, right] };

        var nonNegative = a.Low is null or >= 0 && b.Low is null or >= 0;
        return Combined(
            scale * a.Value!.Value * b.Value!.Value,
            nonNegative ? scale * a.Low * b.Low : null,
            nonNegative ? scale * a.High * b.High : null,
            a.Qualifiers | b.Qualifiers,
            unit,
            left,
            right);
    }

    /// <summary>left − right.</summary>
    public static Result Subtract(Input left, Input right, string unit)
    {
        var (a, b) = (left.Result, right.Result);
        if (FirstReason(a, b) is { } reason) return Result.None(reason, unit) with { Inputs = [left, right] };
        return Combined(a.Value!.Value - b.Value!.Value, a.Low - b.High, a.High - b.Low, a.Qualifiers | b.Qualifiers.Flipped(), unit, left, right);
    }

    /// <summary>100 − a share in percent.</summary>
    public static Result Complement(Result share) =>
        share.Value is { } value
            ? share.With(100 - value, 100 - share.High, 100 - share.Low).WithQualifiers(share.Qualifiers.Flipped())
            : share;

    public static Reason? FirstReason(params ReadOnlySpan<Result> results)
    {
        foreach (var result in results)
        {
            if (result.Reason is { } reason) return reason;
        }

        return null;
    }

    private static Result Combined(decimal value, decimal? low, decimal? high, Qualifiers qualifiers, string unit, Input left, Input right) =>
        Result.Of(value, unit).With(value, low, high).WithQualifiers(qualifiers) with
        {
            Basis = (Basis)Math.Max((int)left.Result.Basis, (int)right.Result.Basis),
            Status = left.Result.Status | right.Result.Status,
            IsPale = left.Result.IsPale || right.Result.IsPale,
            CrossesBreak = left.Result.CrossesBreak || right.Result.CrossesBreak,
            Cover = Least(left.Result.Cover, right.Result.Cover),
            Holes = left.Result.Holes.IsEmpty ? right.Result.Holes : left.Result.Holes,
            At = left.Result.At ?? right.Result.At,
            Inputs = ImmutableArray.Create(left, right),
        };

    private static decimal? Least(decimal? left, decimal? right) =>
        left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;
}
