namespace DmpAnalytics.Indicators.Results;

/// <summary>How a value came about, from the strongest to the weakest: a result has the weakest of its inputs.</summary>
public enum Basis
{
    Reported,
    Derived,
    Interpolated,
    ProRata,
    CarriedForward,
    Estimated,
    Projected,
}
