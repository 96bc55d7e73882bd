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
        MarginalCostPerActiveDossier.Definition,
        TargetAttainment.Definition,
        CostAtTarget.Definition,
        Overrun.Definition,
        Pace.Definition,
        RequiredPace.Definition,
        DateReached.Definition,
        ConnectionsPerActiveDossier.Definition,
        CostPerConnection.Definition,
        Coverage.Definition,
    ];

    /// <summary>A definition by its id: the newest version unless one is named; null where there is none.</summary>
    public static IndicatorDefinition? Find(string id, int? version = null) => Find(All, id, version);

    /// <summary>Versions of a definition stand side by side in a list; a changed formula is a new one.</summary>
    public static IndicatorDefinition? Find(IEnumerable<IndicatorDefinition> definitions, string id, int? version) =>
        definitions.Where(definition => definition.Id == id && (version is null || definition.Version == version)).MaxBy(definition => definition.Version);
}
