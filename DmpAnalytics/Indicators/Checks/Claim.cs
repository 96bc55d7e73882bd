using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Alignment;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>The values that a statement leaves possible, both ends included; null is an open end.</summary>
internal readonly record struct Claim(decimal? Low, decimal? High)
{
    /// <summary>No rounding hides more than this of a value, however few digits it has: 10 M€ is not 7 M€.</summary>
    private const decimal MostRoundingPercent = 5;

    /// <summary>As it is published: one value, or everything above or below it.</summary>
    public static Claim Of(Figure figure) => figure.Qualifier switch
    {
        Qualifier.AtLeast => new(figure.Value, null),
        Qualifier.AtMost => new(null, figure.Value),
        _ => new(figure.Value, figure.Value),
    };

    /// <summary>As <see cref="Of"/>, and a rounded value with what rounding can hide to both sides.</summary>
    public static Claim Rounded(Figure figure)
    {
        var claim = Of(figure);
        var slack = Slack(figure);
        return new(claim.Low - slack, claim.High + slack);
    }

    /// <summary>What rounding can hide in a figure: half a unit of its last digit that is not zero, up to 5 % of it.</summary>
    public static decimal Slack(Figure figure) =>
        figure.Qualifier == Qualifier.About
            ? Math.Min(StockPoints.HalfUnit(figure.Value), Math.Abs(figure.Value) * MostRoundingPercent / 100)
            : 0;

    /// <summary>What rounding can hide in the figures behind a result.</summary>
    public static decimal Slack(Result result) => result.Figures.Sum(use => Slack(use.Figure));

    /// <summary>Whether a value is above another by more than a share of it.</summary>
    public static bool Exceeds(decimal? value, decimal? limit, decimal percent) =>
        value is { } high && limit is { } low && high - low > Math.Abs(low) * percent / 100;
}
