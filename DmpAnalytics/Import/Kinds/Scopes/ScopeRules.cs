using DmpAnalytics.Domain;

namespace DmpAnalytics.Import.Kinds.Scopes;

/// <summary>One row for each scope of a programme and file; what contains it exists and is not inside it; one default at most.</summary>
internal static class ScopeRules
{
    public static readonly ImportKind Kind =
        ImportKind.Of("scopes", ScopeRow.Fields, ScopeRow.Read, (draft, row) => draft.Scopes.Add(row), Judge);

    private static void Judge(CrossChecks checks)
    {
        var rows = checks.Draft.Scopes;
        checks.Unique(rows, Identity.Of, "id", item => item.Id);
        foreach (var row in rows)
        {
            var scope = row.Item;
            checks.Programme(row, scope.Programme);
            checks.Scope(row, scope.Programme, scope.File, scope.PartOf, "part_of");
        }

        checks.NoCycle(
            rows,
            item => item.Id,
            item => item.PartOf,
            (item, id) => checks.References.FindScope(item.Programme, item.File, id),
            "part_of");
        OneDefault(checks, rows);
    }

    private static void OneDefault(CrossChecks checks, List<Located<Scope>> rows)
    {
        var defaults = checks.References.Scopes
            .Where(scope => scope.IsDefault)
            .ToLookup(scope => (scope.Programme, scope.File));
        var told = new HashSet<(string, string)>();
        foreach (var row in rows.Where(row => row.Item.IsDefault))
        {
            var scope = row.Item;
            var other = defaults[(scope.Programme, scope.File)].FirstOrDefault(item => item.Id != scope.Id);
            var isFirstOfSet = told.Add((scope.Programme, scope.File));
            var isOtherInSet = other is not null && checks.Draft.ScopeIds.Contains(References.KeyOf(other));
            if (other is not null && !(isFirstOfSet && isOtherInSet))
                checks.Issues.Add(row, IssueCode.SecondDefault, "default", "yes", other.Id);
        }
    }
}
