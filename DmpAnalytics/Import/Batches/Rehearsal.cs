using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// What importing files would find and change; writes nothing. A store that is missing or empty counts as filled with
/// the shipped figures, as it will be when it is opened.
/// </summary>
public sealed class Rehearsal(StoreDatabase database, DataReader reader, ShippedData shipped)
{
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<ImportFile> files, CancellationToken cancellationToken, ImportMode mode = ImportMode.Add) =>
        ImportOutcome.Of(files, await KnownAsync(cancellationToken), mode);

    /// <summary>What files are read against, beside its figures.</summary>
    public async Task<ReferenceData> ReferenceAsync(CancellationToken cancellationToken) => (await KnownAsync(cancellationToken)).ToReference(0);

    private async Task<DataSet> KnownAsync(CancellationToken cancellationToken)
    {
        var state = await database.LookAsync(cancellationToken);
        var version = state.Status == StoreStatus.Ready ? await reader.LatestVersionAsync(cancellationToken) : 0;
        return version > 0
            ? await reader.DataSetAsync(version, cancellationToken)
            : ImportReader.Read(await shipped.ReadAsync(cancellationToken)).DataSet;
    }
}
