using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>Spend to date ÷ dossiers opened by their holder at the date, in currency per dossier; no cost where the spend covers too little (rule 3 e).</summary>
public static class CostPerActivatedDossier
{
    public static readonly IndicatorDefinition Definition = new("cost_per_activated_dossier", 1, "spend_to_date / dossiers_activated", Compute);

    public static Result Compute(Calculation calculation) => Costs.PerDossier(calculation, Denominator.Activated);
}
