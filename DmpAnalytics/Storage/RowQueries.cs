using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The rows that count on one data version, in their order, each with its place of origin.</summary>
internal static class RowQueries
{
    public static IQueryable<TRow> On<TRow>(this IQueryable<TRow> rows, long version)
        where TRow : StoredRow =>
        rows.Where(row => row.Came <= version && (row.Went == null || row.Went > version));

    /// <summary>The rows that count on one version and no longer on a later one.</summary>
    public static IQueryable<TRow> Ended<TRow>(this IQueryable<TRow> rows, long from, long to)
        where TRow : StoredRow =>
        rows.Where(row => row.Came <= from && row.Went > from && row.Went <= to);

    /// <summary>The rows that count on one version and did not on an earlier one.</summary>
    public static IQueryable<TRow> Begun<TRow>(this IQueryable<TRow> rows, long from, long to)
        where TRow : StoredRow =>
        rows.Where(row => row.Came > from && row.Came <= to && (row.Went == null || row.Went > to));

    /// <summary>All rows of one identity: the one that counts and those that did, of which there is an index each.</summary>
    public static IQueryable<TRow> Of<TRow>(this IQueryable<TRow> rows, string identity)
        where TRow : StoredRow =>
        rows.Where(row => row.Identity == identity && row.Went == null).Concat(rows.Where(row => row.Identity == identity && row.Went != null));

    public static async Task<IReadOnlyList<Located<TItem>>> LocatedAsync<TItem, TRow>(
        this IQueryable<TRow> rows, StoreContext context, CancellationToken cancellationToken)
        where TItem : class
        where TRow : StoredRow<TItem>
    {
        var found = await (
            from row in rows.AsNoTracking()
            join file in context.ImportFiles on row.ImportFile equals file.Id
            orderby row.Position
            select new { row, file.Import, file.Name }).ToListAsync(cancellationToken);
        return [.. found.Select(each => new Located<TItem>(
            each.row.ToItem(new Origin(each.Import, each.Name, each.row.Line)), each.Name, each.row.Line))];
    }

    public static async Task<IReadOnlyList<TItem>> ItemsAsync<TItem, TRow>(
        this IQueryable<TRow> rows, StoreContext context, CancellationToken cancellationToken)
        where TItem : class
        where TRow : StoredRow<TItem> =>
        [.. (await rows.LocatedAsync<TItem, TRow>(context, cancellationToken)).Select(located => located.Item)];
}
