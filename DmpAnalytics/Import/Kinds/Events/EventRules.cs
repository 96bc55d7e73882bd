using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Events;

/// <summary>One row for each event, of a known programme and source.</summary>
internal static class EventRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("events", EventRow.Fields, EventRow.Read, (draft, row) => draft.Events.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Events;
        checks.Unique(rows, Identity.Of, "id", item => item.Id);
        foreach (var row in rows)
        {
            checks.Programme(row, row.Item.Programme);
            checks.Source(row, row.Item.Source);
        }
    }
}
