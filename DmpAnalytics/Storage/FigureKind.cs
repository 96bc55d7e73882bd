using DmpAnalytics.Domain;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Figures, of which there may be millions: what they have in common is stored before them, once.</summary>
internal sealed class FigureKind() : StoredKind<Figure, FigureRow>(set => set.Figures, Identity.Of)
{
    /// <summary>The row of one figure, in the place of another.</summary>
    public static async Task AddAsync(StoreContext context, Figure figure, FigureRow before, long version, CancellationToken cancellationToken)
    {
        var table = FigureTable.Of([new(figure, "", before.Line)]);
        var traits = await KeysAsync(context, table, cancellationToken);
        using var inserter = context.Inserter(FigureLine.Table(context));
        inserter.Add(new(table, 0, traits[0], before.ImportFile, before.Line) { Came = version, Position = before.Position });
        inserter.Complete();
    }

    protected override async Task AddAsync(
        StoreContext context, IReadOnlyList<Located<Figure>> statements, IReadOnlyDictionary<string, long> files, Func<int, (long Version, long Position)> placeOf, CancellationToken cancellationToken)
    {
        if (statements.Count == 0) return;
        var table = FigureTable.Of(statements);
        var keys = await KeysAsync(context, table, cancellationToken);
        using var inserter = context.Inserter(FigureLine.Table(context));
        for (var index = 0; index < table.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (version, position) = placeOf(index);
            inserter.Add(new(table, index, keys[table.CommonOf(index)], files[table.FileOf(index)], table.LineOf(index)) { Came = version, Position = position });
        }

        inserter.Complete();
    }

    /// <summary>The keys of their traits, which are stored if they are not yet, by <see cref="FigureTable.CommonOf"/>.</summary>
    private static async Task<long[]> KeysAsync(StoreContext context, FigureTable table, CancellationToken cancellationToken)
    {
        var wanted = new FigureTraits?[table.CommonCount];
        for (var index = 0; index < table.Count; index++) wanted[table.CommonOf(index)] ??= table.TraitsOf(index);

        var stored = await StoredAsync(context, [.. wanted.OfType<FigureTraits>()], cancellationToken);
        var next = await context.FigureTraits.MaxAsync(row => (long?)row.Key, cancellationToken) ?? 0;
        using var inserter = context.Inserter(RowTable.Of<FigureTraitsRow>(context, row => $"traits {row.Key}"));
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
