using DmpAnalytics.Domain;

namespace DmpAnalytics.Indicators.Results;

/// <summary>
/// The one rounding, at the end, half away from zero: money, costs, percent and ratios to 2 decimals, counts to units.
/// </summary>
public static class Rounding
{
    /// <summary>The unit of a quotient of two like things.</summary>
    public const string RatioUnit = "ratio";

    /// <summary>Divisions that do not end leave a last digit of doubt; it must not turn an exact half down.</summary>
    private const int TrueDecimals = 12;

    public static int Decimals(string unit) =>
        unit.Split('/')[0] is var counted && (counted is RatioUnit or Measure.PercentUnit || Money.IsCurrency(counted)) ? 2 : 0;

    public static decimal Round(decimal value, string unit) =>
        decimal.Round(decimal.Round(value, TrueDecimals), Decimals(unit), MidpointRounding.AwayFromZero);

    /// <summary>A result and every input in it, rounded by their units.</summary>
    public static Result Rounded(this Result result)
    {
        var inputs = result with
        {
            Inputs = [.. result.Inputs.Select(input => input with { Result = input.Result.Rounded() })],
            Cover = result.Cover is { } cover ? Round(cover, Measure.PercentUnit) : null,
            Figures = [.. result.Figures.Select(use => use with { Contribution = Round(use.Contribution, result.Unit) })],
        };
        return result.Value is { } value
            ? inputs.With(Round(value, result.Unit), Round(result.Low, result.Unit), Round(result.High, result.Unit))
            : inputs;
    }

    private static decimal? Round(decimal? value, string unit) => value is { } known ? Round(known, unit) : null;
}
