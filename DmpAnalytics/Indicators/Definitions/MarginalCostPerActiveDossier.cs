using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>
/// Spend in a period ÷ growth of active dossiers over it, from the eve of its first day to its last. A growth of zero or
/// less is no denominator; spend must cover three quarters of the period.
/// </summary>
public static class MarginalCostPerActiveDossier
{
    public static readonly IndicatorDefinition Definition =
        new("marginal_cost_per_active_dossier", 1, "spend_in_period / (active_dossiers[to] - active_dossiers[from - 1 day])", Compute, IsOverPeriod: true);

    public static Result Compute(Calculation calculation)
    {
        var atEnd = calculation with { At = calculation.Span.Last };
        var eve = calculation.Span.First.AddDays(-1);
        var growth = Growth.Between(
            atEnd, ActiveDossiers.Compute(calculation with { At = eve }), ActiveDossiers.Compute(atEnd), eve, Growth.MeasuresOf(Denominator.Active));
        if (growth.Value <= 0)
            growth = Result.None(new Reason(ReasonCode.NoGrowth) { Measure = "active_dossiers", At = atEnd.At, Known = eve }, growth.Unit) with { Inputs = growth.Inputs };

        return Costs.Covered(atEnd, calculation.SpendOver(calculation.Span), InputRole.Growth, growth, calculation.CurrencyPerDossier);
    }
}
