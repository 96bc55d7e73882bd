using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Measures;

/// <summary>One row for each measure.</summary>
internal static class MeasureRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("measures", MeasureRow.Fields, MeasureRow.Read, (draft, row) => draft.Measures.Add(row), Judge);

    private static void Judge(CrossChecks checks) =>
        checks.Unique(checks.Draft.Measures, Identity.Of, "id", item => item.Id);
}
