using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Export.Formats.Sdmx;

/// <summary>
/// The one code of SDMX's cross-domain list CL_OBS_STATUS for a value or its absence. Where several hold the first does: B a break;
/// of a value F forecast, E estimated or rounded, P provisional, I imputed by alignment, U a bound or a figure set aside, A normal; of none
/// L not published or not collected, M cannot exist.
/// </summary>
public static class ObservationStatus
{
    /// <param name="figure">A published statement.</param>
    /// <param name="isAfterBreak">Whether it is the first of its measure that counts something else.</param>
    public static string Of(Figure figure, bool isAfterBreak) => (figure.Status, figure.Qualifier, figure.Rank) switch
    {
        _ when isAfterBreak => "B",
        (var status, _, _) when Flag(status) is { } flag => flag,
        (_, _, Rank.Deprecated) => "U",
        (_, Qualifier.About, _) => "E",
        (_, Qualifier.AtLeast or Qualifier.AtMost, _) => "U",
        _ => "A",
    };

    /// <summary>Of a computed value, or of the reason why there is none.</summary>
    public static string Of(Result result)
    {
        if (result.Reason is { } reason) return Of(reason.Code);
        if (result.CrossesBreak) return "B";
        if (result.Basis == Basis.Projected) return "F";
        if (Flag(result.Status) is { } flag) return flag;
        if (result.Basis == Basis.Estimated) return "E";
        if (result.Basis is Basis.Interpolated or Basis.ProRata or Basis.CarriedForward) return "I";
        if ((result.Qualifiers & (Qualifiers.AtLeast | Qualifiers.AtMost)) != 0) return "U";
        return result.Qualifiers.HasFlag(Qualifiers.About) ? "E" : "A";
    }

    private static string Of(ReasonCode reason) => reason switch
    {
        ReasonCode.Break => "B",
        ReasonCode.ZeroDenominator or ReasonCode.NoGrowth or ReasonCode.NoScope or ReasonCode.MixedScopes
            or ReasonCode.NoTarget or ReasonCode.TargetNotComparable => "M",
        _ => "L",
    };

    private static string? Flag(FigureStatus status) =>
        status.HasFlag(FigureStatus.Forecast) ? "F" : status.HasFlag(FigureStatus.Estimated) ? "E" : status.HasFlag(FigureStatus.Provisional) ? "P" : null;
}
