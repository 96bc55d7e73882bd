using DmpAnalytics.Storage;
using DmpAnalytics.Storage.AuditLog;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// Brings files into the store: all or nothing. An error anywhere keeps the set out; a set that says nothing new makes
/// no data version; anything else is one transaction that keeps the bytes beside the rows.
/// </summary>
public sealed class Importer(DataReader reader, StoreWriter writer, TimeProvider clock)
{
    /// <summary>Times a change is worked out anew because another was committed meanwhile.</summary>
    private const int MostAttempts = 10;

    /// <param name="files">The set, read together.</param>
    /// <param name="who">The person, or the program itself.</param>
    /// <param name="cancellationToken">Until the commit begins, stops without a trace.</param>
    /// <exception cref="InvalidOperationException">Other changes kept coming in between.</exception>
    public async Task<ImportOutcome> ImportAsync(IReadOnlyList<ImportFile> files, Actor who, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var version = await reader.LatestVersionAsync(cancellationToken);
            var outcome = ImportOutcome.Of(files, await reader.DataSetAsync(version, cancellationToken));
            if (outcome.IsRefused || outcome.IsKnown) return outcome;

            var made = await writer.CommitAsync(Change(files, who, version, outcome.Difference), cancellationToken);
            if (made is not null) return outcome with { Version = made };
        }

        throw new InvalidOperationException($"The data changed {MostAttempts} times while the import was worked out.");
    }

    private StoreChange Change(IReadOnlyList<ImportFile> files, Actor who, long version, Difference difference) => new()
    {
        Base = version,
        At = clock.GetUtcNow(),
        Who = who,
        Mode = ImportMode.Add,
        Files = [.. files.Select(file => new FileToKeep(file.Name, file.Bytes))],
        Added = difference.Added,
        Changed = difference.Changed,
        Counts = (difference.AddedCount, difference.ChangedCount, difference.UnchangedCount),
    };
}
