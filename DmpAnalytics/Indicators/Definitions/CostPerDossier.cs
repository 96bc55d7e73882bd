using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>Spend to date ÷ dossiers created at the date, in currency per dossier; no cost where the spend covers too little (rule 3 e).</summary>
public static class CostPerDossier
{
    public static readonly IndicatorDefinition Definition = new("cost_per_dossier", 1, "spend_to_date / dossiers_created", Compute);

    public static Result Compute(Calculation calculation) => Costs.PerDossier(calculation, Denominator.Created);
}
