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

    /// <summary>With the file of the import in which each stood.</summary>
    public static IQueryable<PlacedRow<TRow>> PlacedIn<TRow>(this IQueryable<TRow> rows, StoreContext context)
        where TRow : StoredRow =>
        from row in rows.AsNoTracking()
        join file in context.ImportFiles on row.ImportFile equals file.Id
        select new PlacedRow<TRow> { Row = row, Import = file.Import, File = file.Name };

    public static async Task<IReadOnlyList<Located<TItem>>> LocatedAsync<TItem, TRow>(
        this IQueryable<TRow> rows, StoreContext context, CancellationToken cancellationToken)
        where TItem : class
        where TRow : StoredRow<TItem>
    {
        var found = await rows.PlacedIn(context).OrderBy(placed => placed.Row.Position).ToListAsync(cancellationToken);
        return [.. found.Select(placed => new Located<TItem>(placed.Row.ToItem(placed.Origin), placed.File, placed.Row.Line))];
    }

    public static async Task<IReadOnlyList<TItem>> ItemsAsync<TItem, TRow>(
        this IQueryable<TRow> rows, StoreContext context, CancellationToken cancellationToken)
        where TItem : class
        where TRow : StoredRow<TItem> =>
        [.. (await rows.LocatedAsync<TItem, TRow>(context, cancellationToken)).Select(located => located.Item)];
}

/// <summary>A row, and the file of the import in which it stood.</summary>
internal sealed class PlacedRow<TRow>
    where TRow : StoredRow
{
    public required TRow Row { get; init; }

    public required long Import { get; init; }

    public required string File { get; init; }

    public Origin Origin => new(Import, File, Row.Line);
}
