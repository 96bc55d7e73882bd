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

    /// <summary>Dates of knowledge are many; beyond this number the aligned ones are dropped and made anew.</summary>
    private const int MostAligned = 200;

    private readonly ConcurrentDictionary<long, Shelf> versions = new();
    private readonly PlaceShelf places = new(reader);

    public Task<ReferenceData> ReferenceAsync(long version, CancellationToken cancellationToken) =>
        Of(version).ReferenceAsync(reader, cancellationToken);

    /// <param name="reference">Everything but the figures, of the version asked.</param>
    /// <param name="programme">The programme asked about.</param>
    /// <param name="region">Null is the whole country.</param>
    /// <param name="known">Only what was published by then; null is all of it.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<ProgrammeData> FiguresAsync(
        ReferenceData reference, Programme programme, string? region, DateOnly? known, CancellationToken cancellationToken)
    {
        var shelf = Of(reference.Version);
        var figures = await shelf.FiguresAsync(reader, places, reference, programme, region, cancellationToken);
        return shelf.Aligned(reference, programme, region, known, figures);
    }

    /// <summary>What was answered on a version of which something was read; null for any other.</summary>
    public AnswerShelf? Answers(long version) => versions.TryGetValue(version, out var shelf) ? shelf.Answers : null;

    private Shelf Of(long version)
    {
        var shelf = versions.GetOrAdd(version, static number => new Shelf(number));
        foreach (var old in versions.Keys.Order().SkipLast(VersionsKept).Where(number => number != version)) versions.TryRemove(old, out _);
        return shelf;
    }

    private sealed class Shelf(long version)
    {
        private readonly ConcurrentDictionary<(string Programme, string? Region), IReadOnlyList<Figure>> figures = new();
        private readonly ConcurrentDictionary<(string Programme, string? Region, DateOnly? Known), ProgrammeData> aligned = new();
        private volatile ReferenceData? reference;

        public AnswerShelf Answers { get; } = new();

        public async Task<ReferenceData> ReferenceAsync(DataReader reader, CancellationToken cancellationToken) =>
            reference ??= await reader.ReferenceAsync(version, cancellationToken);

        public async Task<IReadOnlyList<Figure>> FiguresAsync(
            DataReader reader, PlaceShelf places, ReferenceData known, Programme programme, string? region, CancellationToken cancellationToken)
        {
            if (figures.TryGetValue((programme.Id, region), out var found)) return found;
            var published = await reader.FiguresAsync(programme.Id, region, version, cancellationToken);
            if (PlaceBook.IsNeeded(known)) published = [.. published, .. (await places.ReadAsync(known).WaitAsync(cancellationToken)).FiguresOf(programme.Id, region, published)];
            return figures.GetOrAdd((programme.Id, region), published);
        }

        public ProgrammeData Aligned(ReferenceData known, Programme programme, string? region, DateOnly? asKnown, IReadOnlyList<Figure> read)
        {
            if (aligned.Count > MostAligned)
            {
                foreach (var key in aligned.Keys.Where(key => key.Known is not null)) aligned.TryRemove(key, out _);
            }

            return aligned.GetOrAdd(
                (programme.Id, region, asKnown),
                _ => new ProgrammeData(known, programme, region is null ? null : known.FindRegion(region), read, asKnown));
        }
    }
}
