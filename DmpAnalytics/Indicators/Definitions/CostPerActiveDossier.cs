using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>Spend to date ÷ active dossiers at the date, in currency per dossier; no cost where the spend covers too little (rule 3 e).</summary>
public static class CostPerActiveDossier
{
    public static readonly IndicatorDefinition Definition = new("cost_per_active_dossier", 1, "spend_to_date / active_dossiers", Compute);

    public static Result Compute(Calculation calculation) => Costs.PerDossier(calculation, Denominator.Active);
}
