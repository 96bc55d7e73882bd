using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Definitions;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators;

/// <summary>What the indicators that divide spend share.</summary>
internal static class Costs
{
    /// <summary>Spend must cover this percent of the days from the start.</summary>
    public const decimal LeastCover = 75;

    /// <summary>And its last covered day must not be further back than this.</summary>
    public const int MonthsAfterLastDay = 12;

    /// <summary>Spend to date ÷ a divisor, refused (or pale, when bounds are asked for) where the spend covers too little.</summary>
    public static Result Per(Calculation calculation, InputRole role, Result divisor, string unit) =>
        Covered(calculation, SpendToDate.Compute(calculation), role, divisor, unit);

    /// <summary>Some spend ÷ a divisor, with the same refusal.</summary>
    public static Result Covered(Calculation calculation, Result spend, InputRole role, Result divisor, string unit)
    {
        var cost = Arithmetic.Divide(new(InputRole.Spend, spend), new(role, divisor), unit) with { At = calculation.At, Scope = calculation.Scope };
        if (!cost.HasValue || IsCovered(spend, calculation.At)) return cost;
        if (calculation.Bounds) return cost with { IsPale = true };

        var reason = new Reason(ReasonCode.NotCovered) { Measure = MeasureIds.Spend, At = calculation.At, Known = spend.AsOf, Cover = spend.Cover };
        return Result.None(reason, unit) with { At = calculation.At, Scope = calculation.Scope, Cover = cost.Cover, Holes = cost.Holes, Inputs = cost.Inputs };
    }

    public static bool IsCovered(Result spend, DateOnly at) =>
        spend.Cover >= LeastCover && spend.AsOf is { } last && last.AddMonths(MonthsAfterLastDay) >= at;

    /// <summary>The stock that a cost is divided by, and what it is called.</summary>
    public static (InputRole Role, Result Stock) Divisor(Calculation calculation, Denominator denominator) => denominator switch
    {
        Denominator.Created => (InputRole.Created, calculation.Stock(MeasureIds.DossiersCreated)),
        Denominator.Active => (InputRole.Active, ActiveDossiers.Compute(calculation)),
        Denominator.Activated => (InputRole.Activated, calculation.Stock(MeasureIds.DossiersActivated)),
        Denominator.Documents => (InputRole.Documents, calculation.Stock(MeasureIds.DocumentsStored)),
        _ => throw new ArgumentOutOfRangeException(nameof(denominator), denominator, null),
    };

    public static Result PerDossier(Calculation calculation, Denominator denominator)
    {
        var (role, stock) = Divisor(calculation, denominator);
        var unit = denominator == Denominator.Documents ? calculation.Currency + "/document" : calculation.CurrencyPerDossier;
        return Per(calculation, role, stock, unit);
    }
}
