using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Programmes;

/// <summary>One row for each programme; its successor exists and does not lead back.</summary>
internal static class ProgrammeRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of(
            "programmes", ProgrammeRow.Fields, ProgrammeRow.Read, (draft, row) => draft.Programmes.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Programmes;
        checks.Unique(rows, Identity.Of, "id", item => item.Id);
        foreach (var row in rows)
        {
            if (row.Item.Successor is { } successor) checks.Programme(row, successor, "successor");
        }

        checks.NoCycle(
            rows, item => item.Id, item => item.Successor, (_, id) => checks.References.FindProgramme(id), "successor");
    }
}
