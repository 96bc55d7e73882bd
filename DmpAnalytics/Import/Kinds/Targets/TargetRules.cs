using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Targets;

/// <summary>One row for each target; what it refers to exists, and its unit is one of its measure.</summary>
internal static class TargetRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("targets", TargetRow.Fields, TargetRow.Read, (draft, row) => draft.Targets.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Targets;
        checks.Unique(rows, Identity.Of, "id", item => item.Id);
        foreach (var row in rows)
        {
            var target = row.Item;
            checks.Programme(row, target.Programme);
            checks.Measure(row, target.Measure);
            checks.Source(row, target.Source);
            if (checks.References.FindMeasure(target.Measure) is not { } measure) continue;
            checks.Scope(row, target.Programme, measure.File, target.Scope);
            checks.Unit(row, target.Programme, measure, target.Unit);
        }
    }
}
