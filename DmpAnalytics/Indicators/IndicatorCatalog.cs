using System.Collections.Frozen;
using DmpAnalytics.Indicators.Definitions;

namespace DmpAnalytics.Indicators;

/// <summary>All indicators, in the order in which they are shown.</summary>
public static class IndicatorCatalog
{
    public static readonly IReadOnlyList<IndicatorDefinition> All =
    [
        ActiveDossiers.Definition,
        ActivationRate.Definition,
        SpendToDate.Definition,
        SpendInPeriod.Definition,
        CostPerDossier.Definition,
        CostPerActiveDossier.Definition,
        CostPerActivatedDossier.Definition,
        CostPerDocument.Definition,
        TargetAttainment.Definition,
        CostAtTarget.Definition,
        Overrun.Definition,
        Coverage.Definition,
    ];

    private static readonly FrozenDictionary<string, IndicatorDefinition> ById = All.ToFrozenDictionary(definition => definition.Id);

    public static IndicatorDefinition? Find(string id) => ById.GetValueOrDefault(id);
}
