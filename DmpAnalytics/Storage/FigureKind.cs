using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Figures, of which there may be millions: what they have in common is stored before them, once.</summary>
internal sealed class FigureKind() : StoredKind<Figure, FigureRow>(set => set.Figures, FigureRow.Of)
{
    protected override async Task<IEnumerable<FigureRow>> RowsAsync(
        StoreContext context, IReadOnlyList<Located<Figure>> statements, IReadOnlyDictionary<string, long> files, CancellationToken cancellationToken)
    {
        if (statements.Count == 0) return [];
        var table = FigureTable.Of(statements);
        var keys = await KeysAsync(context, table, cancellationToken);
        return Rows();

        IEnumerable<FigureRow> Rows()
        {
            for (var index = 0; index < table.Count; index++)
            {
                var row = RowOf(table[index], files);
                row.Traits = keys[table.CommonOf(index)];
                yield return row;
            }
        }
    }

    /// <summary>The key of the traits of one figure, which are stored if they are not yet.</summary>
    public static async Task<long> KeyAsync(StoreContext context, Figure figure, CancellationToken cancellationToken) =>
        (await KeysAsync(context, FigureTable.Of([new(figure, "", 0)]), cancellationToken))[0];

    /// <summary>The keys of their traits by <see cref="FigureTable.CommonOf"/>.</summary>
    private static async Task<long[]> KeysAsync(StoreContext context, FigureTable table, CancellationToken cancellationToken)
    {
        var wanted = new FigureTraits?[table.CommonCount];
        for (var index = 0; index < table.Count; index++) wanted[table.CommonOf(index)] ??= table.TraitsOf(index);

        var stored = await StoredAsync(context, [.. wanted.OfType<FigureTraits>()], cancellationToken);
        var next = await context.FigureTraits.MaxAsync(row => (long?)row.Key, cancellationToken) ?? 0;
        using var inserter = context.Inserter<FigureTraitsRow>();
        foreach (var traits in wanted.OfType<FigureTraits>().Where(traits => stored.TryAdd(traits, next + 1))) inserter.Add(FigureTraitsRow.Of(++next, traits));
        inserter.Complete();
        return [.. wanted.Select(traits => traits is { } known ? stored[known] : 0)];
    }

    private static async Task<Dictionary<FigureTraits, long>> StoredAsync(StoreContext context, IReadOnlyList<FigureTraits> wanted, CancellationToken cancellationToken)
    {
        var (programmes, measures, regions) = (Of(each => each.Programme), Of(each => each.Measure), Of(each => each.Region));
        var rows = await context.FigureTraits.AsNoTracking()
            .Where(row => programmes.Contains(row.Programme) && measures.Contains(row.Measure) && EF.Parameter(regions).Contains(row.Region))
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.ToTraits(), row => row.Key);

        T[] Of<T>(Func<FigureTraits, T> part) => [.. wanted.Select(part).Distinct()];
    }
}
