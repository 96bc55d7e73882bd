using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>Parts of sentences that many rules need.</summary>
internal static class Terms
{
    public static Term Value(Figure figure) => new Term.Amount(figure.Value, figure.Unit, figure.Qualifier.ToSet());

    public static Term Value(Result result) => new Term.Amount(result.Value ?? 0, result.Unit, result.Qualifiers);

    public static Term Time(Figure figure) => new Term.Time(figure.Period, figure.Precision);

    public static Term Publication(Figure figure) => new Term.Publication(figure.Source);

    /// <summary>A difference in percent of what it is compared with; of nothing it is all.</summary>
    public static Term Percent(decimal part, decimal whole) =>
        new Term.Amount(whole == 0 ? 100 : 100 * part / Math.Abs(whole), Measure.PercentUnit);
}
