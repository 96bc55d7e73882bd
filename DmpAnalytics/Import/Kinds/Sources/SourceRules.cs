using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Sources;

/// <summary>One row for each source; the source it repeats exists and does not repeat it.</summary>
internal static class SourceRules
{
    public static readonly ImportKind Kind = ImportKind.Of(
        "sources", SourceRow.Fields, SourceRow.Read, (draft, row) => draft.Sources.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Sources;
        checks.Unique(rows, Identity.Of, "id", item => item.Id);
        foreach (var row in rows) checks.Source(row, row.Item.Origin, "origin");
        checks.NoCycle(rows, item => item.Id, item => item.Origin, (_, id) => checks.References.FindSource(id), "origin");
    }
}
