using DmpAnalytics.Analysis;
using DmpAnalytics.Charts;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Charts;

/// <summary>Series and answers made by hand about the programme of <see cref="HandMade"/>.</summary>
internal static class ChartWorld
{
    public static readonly ChartContext French = new(HandMade.Reference, Language.Fr);

    public static readonly ChartContext English = new(HandMade.Reference, Language.En);

    public static SeriesPoint Point(string day, decimal value, string unit, Basis basis = Basis.Interpolated, Qualifiers qualifiers = Qualifiers.None) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd"), Result.Of(value, unit) with { Basis = basis, Qualifiers = qualifiers });

    public static SeriesPoint Gap(string day, ReasonCode reason, string unit) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd"), Result.None(reason, unit));

    public static Series Series(string id, string unit, params SeriesPoint[] points) => new(id, 1, HandMade.Question, unit, [.. points], "");

    /// <summary>Cost per active dossier: no denominator yet, a cost far above the others, two usual ones, the last a bound.</summary>
    public static readonly Series Cost = Series(
        "cost_per_active_dossier",
        "EUR/dossier",
        Gap("2010-12-31", ReasonCode.ZeroDenominator, "EUR/dossier"),
        Point("2011-03-31", 60_000m, "EUR/dossier"),
        Point("2011-12-31", 3500.5m, "EUR/dossier", Basis.ProRata),
        new(HandMade.At, HandMade.Cost));

    public static readonly Series AtTarget = Series(
        "cost_at_target", "EUR/dossier", Point("2011-12-31", 42m, "EUR/dossier"), Point("2012-06-30", 42m, "EUR/dossier", qualifiers: Qualifiers.AtLeast));

    public static readonly Answer Overrun = HandMade.Answer(
        "overrun",
        Result.Of(72.99m, "ratio") with { Inputs = [new(InputRole.Cost, HandMade.Cost), new(InputRole.CostAtTarget, Result.Of(42m, "EUR/dossier"))] });

    public static readonly Answer Attainment = HandMade.Answer(
        "target_attainment", Result.Of(3.16m, "percent") with { Inputs = [new(InputRole.Target, HandMade.TargetValue)] });

    public static readonly SeriesPoint[] Created =
    [
        Point("2010-12-31", 0m, "dossier", Basis.Reported),
        Point("2011-12-31", 60_000m, "dossier"),
        new(HandMade.At, HandMade.Created),
    ];

    public static readonly SeriesPoint[] Active =
    [
        Point("2010-12-31", 0m, "dossier", Basis.Reported),
        Gap("2011-12-31", ReasonCode.NoRecentFigure, "dossier"),
        new(HandMade.At, HandMade.Active),
    ];

    public static readonly Series Spend = Series(
        "spend_in_period",
        "EUR",
        Point("2010-12-31", 30_000_000m, "EUR", Basis.ProRata),
        Point("2011-12-31", 30_000_000m, "EUR", Basis.ProRata),
        Gap("2012-06-30", ReasonCode.NotCovered, "EUR"));

    /// <summary>The narrow no-break space as a plain one, so that a test can be read.</summary>
    public static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
