using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Populations;

/// <summary>One count for each country and year, of a known source.</summary>
internal static class PopulationRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("population", PopulationRow.Fields, PopulationRow.Read, (draft, row) => draft.Populations.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Populations;
        checks.Unique(rows, Identity.Of, "year", item => item.Year.ToString(CultureInfo.InvariantCulture));
        foreach (var row in rows) checks.Source(row, row.Item.Source);
    }
}
