using DmpAnalytics.Domain;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Indicators.Definitions;

/// <summary>Spend to date ÷ documents stored at the date, in currency per document; no cost where the spend covers too little (rule 3 e).</summary>
public static class CostPerDocument
{
    public static readonly IndicatorDefinition Definition = new("cost_per_document", 1, "spend_to_date / documents_stored", Compute);

    public static Result Compute(Calculation calculation) => Costs.PerDossier(calculation, Denominator.Documents);
}
