using System.Globalization;
using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Deflators;

/// <summary>One index for each country and year, of a known source.</summary>
internal static class DeflatorRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("deflators", DeflatorRow.Fields, DeflatorRow.Read, (draft, row) => draft.Deflators.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Deflators;
        checks.Unique(rows, Identity.Of, "year", item => item.Year.ToString(CultureInfo.InvariantCulture));
        foreach (var row in rows) checks.Source(row, row.Item.Source);
    }
}
