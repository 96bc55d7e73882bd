using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Domain.Tables;

namespace DmpAnalytics.Analysis;

/// <summary>Compares what ended with what began, statement by statement and column by column.</summary>
internal static class ChangeFinder
{
    /// <param name="ended">What counts on the earlier version only, as it was said.</param>
    /// <param name="begun">What counts on the later version only, as it is said.</param>
    public static ImmutableArray<DataChange> Between(DataSet ended, DataSet begun) =>
        [.. TableCatalog.All.SelectMany(table => Of(table, table.Rows(ended), table.Rows(begun)))];

    private static IEnumerable<DataChange> Of(Table table, IReadOnlyList<TableRow> ended, IReadOnlyList<TableRow> begun)
    {
        var after = begun.ToDictionary(row => row.Identity, StringComparer.Ordinal);
        var before = ended.ToDictionary(row => row.Identity, StringComparer.Ordinal);
        foreach (var old in ended)
        {
            var now = after.GetValueOrDefault(old.Identity);
            var fields = Fields(table, old, now);
            if (now is null || fields.Length > 0)
                yield return new(table.Kind, old.Identity, now is null ? ChangeType.Withdrawn : ChangeType.Changed, old.Programme, fields, old.Statement, now?.Statement);
        }

        foreach (var now in begun.Where(row => !before.ContainsKey(row.Identity)))
            yield return new(table.Kind, now.Identity, ChangeType.New, now.Programme, Fields(table, null, now), null, now.Statement);
    }

    private static ImmutableArray<FieldDifference> Fields(Table table, TableRow? old, TableRow? now) =>
    [
        .. table.Columns
            .Select((column, index) => new FieldDifference(column, old?.Cells[index] ?? "", now?.Cells[index] ?? ""))
            .Where(field => field.Old != field.New),
    ];
}
