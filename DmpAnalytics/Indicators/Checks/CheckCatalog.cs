using System.Collections.Frozen;

namespace DmpAnalytics.Indicators.Checks;

/// <summary>All plausibility rules, in the order in which findings are shown.</summary>
public static class CheckCatalog
{
    public static readonly IReadOnlyList<CheckRule> All =
    [
        EmptyAboveCreated.Rule,
        UsedAboveCreated.Rule,
        CumulativeFalls.Rule,
        PartsAboveWhole.Rule,
        RegionsAboveCountry.Rule,
        StockJump.Rule,
        AverageAgainstGrowth.Rule,
        AverageAgainstFlow.Rule,
        SpendAboveBudget.Rule,
        SpendAboveTarget.Rule,
        WholeBelowParts.Rule,
        MeasuredAfterSource.Rule,
        SourcesDisagree.Rule,
        TargetAnnouncedLate.Rule,
        SourceWithoutDate.Rule,
        NonzeroBeforeOpening.Rule,
        StartMovedBack.Rule,
    ];

    private static readonly FrozenDictionary<string, CheckRule> ById = All.ToFrozenDictionary(rule => rule.Id);

    public static CheckRule? Find(string id) => ById.GetValueOrDefault(id);
}
