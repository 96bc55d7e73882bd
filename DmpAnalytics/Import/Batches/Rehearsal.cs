using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// What importing files would find and change; writes nothing. A store that is missing or empty counts as filled with
/// the shipped figures, as it will be when it is opened.
/// </summary>
public sealed class Rehearsal(StoreDatabase database, DataReader reader, ShippedData shipped)
{
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<ImportFile> files, CancellationToken cancellationToken, ImportMode mode = ImportMode.Add)
    {
        var version = await VersionAsync(cancellationToken);
        var known = version > 0 ? await reader.DataSetAsync(version, cancellationToken) : await ShippedAsync(cancellationToken);
        return ImportOutcome.Of(files, known, mode, cancellationToken);
    }

    /// <summary>What files are read against, beside its figures.</summary>
    public async Task<ReferenceData> ReferenceAsync(CancellationToken cancellationToken)
    {
        var version = await VersionAsync(cancellationToken);
        return version > 0 ? await reader.ReferenceAsync(version, cancellationToken) : (await ShippedAsync(cancellationToken)).ToReference(0);
    }

    /// <summary>Of the store as it is; 0 for one that is missing, empty or to be brought up to date first.</summary>
    private async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        var state = await database.LookAsync(cancellationToken);
        return state.Status == StoreStatus.Ready ? await reader.LatestVersionAsync(cancellationToken) : 0;
    }

    private async Task<DataSet> ShippedAsync(CancellationToken cancellationToken) =>
        ImportReader.Read(await shipped.ReadAsync(cancellationToken), null, cancellationToken).DataSet;
}
