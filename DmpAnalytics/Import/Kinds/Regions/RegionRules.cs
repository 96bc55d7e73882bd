using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Regions;

/// <summary>One row for each place; the place that contains it exists and is not inside it.</summary>
internal static class RegionRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("regions", RegionRow.Fields, RegionRow.Read, (draft, row) => draft.Regions.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Regions;
        checks.Unique(rows, Identity.Of, "id", item => item.Id);
        foreach (var row in rows) checks.Region(row, row.Item.Parent, "parent");
        checks.NoCycle(rows, item => item.Id, item => item.Parent, (_, id) => checks.References.FindRegion(id), "parent");
    }
}
