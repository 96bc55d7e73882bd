using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Breaks;

/// <summary>One row for each day on which a measure of a programme changes; both are known, and the source.</summary>
internal static class BreakRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("breaks", BreakRow.Fields, BreakRow.Read, (draft, row) => draft.Breaks.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Breaks;
        checks.Unique(rows, Identity.Of, "date", item => item.Date.Text);
        foreach (var row in rows)
        {
            checks.Programme(row, row.Item.Programme);
            checks.Measure(row, row.Item.Measure);
            checks.Source(row, row.Item.Source);
        }
    }
}
