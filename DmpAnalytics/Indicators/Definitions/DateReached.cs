using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// The date + the days needed at the pace of the last 12 months until the target is reached: a date, and a projection. Where
/// the target is reached already, the first day on which it was.
/// </summary>
public static class DateReached
{
    public static readonly IndicatorDefinition Definition = new("date_reached", 1, "at + (target - stock) / pace * 30.4375 days", Compute);

    public static Result Compute(Calculation calculation)
    {
        var target = TargetChoice.Of(calculation);
        if (!target.HasValue) return Result.None(target.Reason!, Result.DateUnit) with { At = calculation.At };

        var promise = target.Targets[0];
        var stock = TargetChoice.StockOf(calculation, promise);
        Input[] inputs = [new(InputRole.Target, target), new(InputRole.Stock, stock)];
        if (!stock.HasValue) return None(stock.Reason!, calculation, inputs);
        if (stock.Value >= target.Value) return Reached(calculation, promise, target.Value!.Value, inputs);

        var pace = Growth.Pace(calculation, asked => TargetChoice.StockOf(asked, promise), promise.Measure);
        inputs = [.. inputs, new(InputRole.Pace, pace)];
        if (!pace.HasValue) return None(pace.Reason!, calculation, inputs);
        if (pace.Value <= 0) return None(new Reason(ReasonCode.NoGrowth) { Measure = promise.Measure, At = calculation.At }, calculation, inputs);

        var days = (target.Value!.Value - stock.Value!.Value) / pace.Value!.Value * Growth.DaysPerMonth;
        if (calculation.At.DayNumber + days > DateOnly.MaxValue.DayNumber)
            return None(new Reason(ReasonCode.NoGrowth) { Measure = promise.Measure, At = calculation.At }, calculation, inputs);

        return Result.Of(calculation.At.DayNumber + days, Result.DateUnit)
            .With(calculation.At.DayNumber + days, null, null)
            .WithQualifiers(stock.Qualifiers.Flipped() | (pace.Qualifiers & Qualifiers.About)) with
        {
            At = calculation.At,
            Basis = Basis.Projected,
            Status = stock.Status | pace.Status,
            CrossesBreak = pace.CrossesBreak,
            Inputs = [.. inputs],
        };
    }

    private static Result Reached(Calculation calculation, Target promise, decimal target, Input[] inputs)
    {
        var series = calculation.Data.Stock(promise.Measure, promise.Scope);
        var first = series.Points.FirstOrDefault(point => point.Date <= calculation.At && point.Value >= target)?.Date ?? calculation.At;
        while (series.At(first.AddDays(-1), calculation.Breaks) is { } before && before.Value >= target && before.Basis != Basis.CarriedForward) first = first.AddDays(-1);

        return Result.Of(first.DayNumber, Result.DateUnit) with
        {
            At = calculation.At,
            Basis = series.At(first, calculation.Breaks).Basis,
            Qualifiers = series.At(first, calculation.Breaks).Qualifiers & Qualifiers.About,
            Inputs = [.. inputs],
        };
    }

    private static Result None(Reason reason, Calculation calculation, Input[] inputs) =>
        Result.None(reason, Result.DateUnit) with { At = calculation.At, Inputs = [.. inputs] };
}
