using System.Collections.Concurrent;
using DmpAnalytics.Domain;
using DmpAnalytics.Indicators;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>
/// What was read, by data version. A committed version never changes, so nothing here goes stale; only the last few
/// versions are kept.
/// </summary>
internal sealed class DataShelf(DataReader reader)
{
    private const int VersionsKept = 4;

    private readonly ConcurrentDictionary<long, Shelf> versions = new();

    public Task<ReferenceData> ReferenceAsync(long version, CancellationToken cancellationToken) =>
        Of(version).ReferenceAsync(reader, cancellationToken);

    public Task<ProgrammeData> FiguresAsync(ReferenceData reference, Programme programme, string? region, CancellationToken cancellationToken) =>
        Of(reference.Version).FiguresAsync(reader, reference, programme, region, cancellationToken);

    private Shelf Of(long version)
    {
        var shelf = versions.GetOrAdd(version, static number => new Shelf(number));
        foreach (var old in versions.Keys.Order().SkipLast(VersionsKept).Where(number => number != version)) versions.TryRemove(old, out _);
        return shelf;
    }

    private sealed class Shelf(long version)
    {
        private readonly ConcurrentDictionary<(string Programme, string? Region), ProgrammeData> figures = new();
        private volatile ReferenceData? reference;

        public async Task<ReferenceData> ReferenceAsync(DataReader reader, CancellationToken cancellationToken) =>
            reference ??= await reader.ReferenceAsync(version, cancellationToken);

        public async Task<ProgrammeData> FiguresAsync(
            DataReader reader, ReferenceData known, Programme programme, string? region, CancellationToken cancellationToken)
        {
            if (figures.TryGetValue((programme.Id, region), out var found)) return found;
            var read = await reader.FiguresAsync(programme.Id, region, version, cancellationToken);
            return figures.GetOrAdd((programme.Id, region), new ProgrammeData(known, programme, region is null ? null : known.FindRegion(region), read));
        }
    }
}
