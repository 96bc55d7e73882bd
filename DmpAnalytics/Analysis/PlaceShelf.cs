using System.Collections.Concurrent;
using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Analysis;

/// <summary>
/// Sums over establishments, by data version: the first is added up from all that counts on it, each later one from what came and went
/// since, so that an import costs what it brings and not what is there.
/// </summary>
internal sealed class PlaceShelf(DataReader reader)
{
    private const int VersionsKept = 4;

    private readonly ConcurrentDictionary<long, Lazy<Task<PlaceBook>>> books = new();

    public async Task<PlaceBook> ReadAsync(ReferenceData reference)
    {
        // Whoever comes first reads for all, and goes on where he is not waited for.
        var book = books.GetOrAdd(reference.Version, _ => new(() => MakeAsync(reference)));
        try
        {
            return await book.Value;
        }
        catch
        {
            books.TryRemove(KeyValuePair.Create(reference.Version, book));
            throw;
        }
        finally
        {
            foreach (var old in books.Keys.Order().SkipLast(VersionsKept).Where(version => version != reference.Version)) books.TryRemove(old, out var _);
        }
    }

    private async Task<PlaceBook> MakeAsync(ReferenceData reference)
    {
        foreach (var (version, before) in books.Where(each => each.Key < reference.Version).OrderByDescending(each => each.Key))
        {
            if (!before.IsValueCreated || !before.Value.IsCompletedSuccessfully) continue;
            var book = await before.Value;
            if (book.IsOfSamePlaces(reference)) return book.With(reference, await reader.PlaceSumChangesAsync(version, reference.Version, CancellationToken.None));
        }

        return PlaceBook.Of(reference, await reader.PlaceSumsAsync(reference.Version, CancellationToken.None));
    }
}
