using System.Collections.Concurrent;
using DmpAnalytics.Domain;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// Finds published statements and counts them by facet. What is searched is read once for each data version, which never
/// changes, and kept as numbers for the last two; the figures shown are read from their rows by key.
/// </summary>
public sealed class FigureSearch
{
    private const int VersionsKept = 2;
    private const int ChunkSize = 500;

    private readonly VersionContexts contexts;
    private readonly ConcurrentDictionary<long, Lazy<Task<FigureIndex>>> versions = new();

    internal FigureSearch(VersionContexts contexts) => this.contexts = contexts;

    /// <summary>One part of the figures of a data version that agree with a filter, with totals and counts over all of them.</summary>
    public async Task<FigureListing> ListAsync(FigureFilter filter, ReferenceData reference, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(reference, cancellationToken);
        var found = index.Find(filter, reference);
        return new(reference.Version, index.Count, found.Found, await ReadAsync(reference.Version, found.Keys, cancellationToken), found.Next, found.Counts);
    }

    /// <summary>The figures that say something of the same programme, measure, scope, region and time as any of these, themselves among them.</summary>
    public async Task<IReadOnlyList<Figure>> SameTimeAsync(IReadOnlyList<Figure> figures, ReferenceData reference, CancellationToken cancellationToken)
    {
        var index = await IndexAsync(reference, cancellationToken);
        return await ReadAsync(reference.Version, index.SameTime(figures, figure => reference.FindMeasure(figure.Measure)?.IsAtDate == true), cancellationToken);
    }

    /// <summary>Reads what is searched of a data version, unless that was done.</summary>
    public Task ReadAsync(ReferenceData reference, CancellationToken cancellationToken) => IndexAsync(reference, cancellationToken);

    private async Task<FigureIndex> IndexAsync(ReferenceData reference, CancellationToken cancellationToken)
    {
        // Shared by all who ask: one that leaves does not stop the reading of the others.
        var reading = versions.GetOrAdd(
            reference.Version,
            _ => new(() => Task.Run(() => new FigureIndexReader(contexts).ReadAsync(reference), CancellationToken.None)));
        foreach (var old in versions.Keys.Order().SkipLast(VersionsKept).Where(version => version != reference.Version)) versions.TryRemove(old, out _);
        try
        {
            return await reading.Value.WaitAsync(cancellationToken);
        }
        catch when (reading.Value.IsFaulted)
        {
            versions.TryRemove(new(reference.Version, reading));
            throw;
        }
    }

    private async Task<IReadOnlyList<Figure>> ReadAsync(long version, IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        var figures = new Dictionary<long, Figure>();
        await using var context = await contexts.OpenAsync(version, cancellationToken);
        foreach (var chunk in keys.Chunk(ChunkSize))
        {
            var rows = await context.Figures.Where(row => chunk.Contains(row.Key)).PlacedIn(context).ToListAsync(cancellationToken);
            var traits = await FigureQueries.TraitsAsync(context, [.. rows.Select(placed => placed.Row.Traits).Distinct()], cancellationToken);
            foreach (var placed in rows) figures.Add(placed.Row.Key, placed.ToItem(traits));
        }

        return [.. keys.Select(key => figures[key])];
    }
}
