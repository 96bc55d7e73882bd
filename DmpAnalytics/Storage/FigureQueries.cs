using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Figures of their rows, their traits and their places of origin.</summary>
internal static class FigureQueries
{
    /// <summary>Traits looked up in one command.</summary>
    private const int ChunkSize = 500;

    /// <summary>Those with certain traits.</summary>
    public static IQueryable<FigureRow> With(this IQueryable<FigureRow> rows, IQueryable<FigureTraitsRow> traits) =>
        rows.Join(traits, row => row.Traits, each => each.Key, (row, _) => row);

    /// <summary>In their order.</summary>
    public static async Task<IReadOnlyList<Figure>> FiguresAsync(this IQueryable<FigureRow> rows, StoreContext context, CancellationToken cancellationToken)
    {
        var found = await rows.PlacedIn(context).OrderBy(placed => placed.Row.Position).ToListAsync(cancellationToken);
        var traits = await TraitsAsync(context, [.. found.Select(placed => placed.Row.Traits).Distinct()], cancellationToken);
        return [.. found.Select(placed => placed.ToItem(traits))];
    }

    /// <summary>In their order; for as many as there may be.</summary>
    public static async Task<FigureTable> FigureTableAsync(this IQueryable<FigureRow> rows, StoreContext context, FigureRange? range, CancellationToken cancellationToken)
    {
        var table = new FigureTable();
        var wanted = range is null ? context.FigureTraits : range.Of(context.FigureTraits);
        var traits = await AllOfAsync(wanted, cancellationToken);
        if (range is not null) rows = rows.With(wanted);
        await foreach (var placed in rows.PlacedIn(context).OrderBy(placed => placed.Row.Position).AsAsyncEnumerable().WithCancellation(cancellationToken))
            table.Add(new(placed.ToItem(traits), placed.File, placed.Row.Line));
        return table;
    }

    public static Figure ToItem(this PlacedRow<FigureRow> placed, IReadOnlyDictionary<long, FigureTraits> traits) => placed.Row.ToItem(traits[placed.Row.Traits], placed.Origin);

    /// <summary>Of every figure that was ever stored.</summary>
    public static Task<Dictionary<long, FigureTraits>> AllTraitsAsync(StoreContext context, CancellationToken cancellationToken) =>
        AllOfAsync(context.FigureTraits, cancellationToken);

    public static async Task<Dictionary<long, FigureTraits>> TraitsAsync(StoreContext context, IReadOnlyCollection<long> keys, CancellationToken cancellationToken)
    {
        var traits = new Dictionary<long, FigureTraits>(keys.Count);
        foreach (var chunk in keys.Chunk(ChunkSize))
        {
            foreach (var row in await context.FigureTraits.AsNoTracking().Where(row => chunk.Contains(row.Key)).ToListAsync(cancellationToken))
                traits.Add(row.Key, row.ToTraits());
        }

        return traits;
    }

    private static Task<Dictionary<long, FigureTraits>> AllOfAsync(IQueryable<FigureTraitsRow> traits, CancellationToken cancellationToken) =>
        traits.AsNoTracking().ToDictionaryAsync(row => row.Key, row => row.ToTraits(), cancellationToken);
}
