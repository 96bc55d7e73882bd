using DmpAnalytics.Domain;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Import.Batches;

/// <summary>
/// What importing files would find and change; writes nothing. A store that is missing or empty counts as filled with
/// the shipped figures, as it will be when it is opened.
/// </summary>
public sealed class Rehearsal(StoreDatabase database, DataReader reader, ShippedData shipped)
{
    /// <param name="files">The set.</param>
    /// <param name="cancellationToken">Looked at with every row.</param>
    /// <param name="mode">Whether it withdraws.</param>
    /// <param name="besideAll">Looks at it beside every stored figure, also of a large store.</param>
    public async Task<ImportOutcome> RunAsync(IReadOnlyList<ImportFile> files, CancellationToken cancellationToken, ImportMode mode = ImportMode.Add, bool besideAll = false)
    {
        var version = await VersionAsync(cancellationToken);
        return version > 0
            ? await ImportOutcome.OfAsync(reader, version, files, mode, cancellationToken, besideAll ? int.MaxValue : NearbyFigures.Few)
            : ImportOutcome.Of(files, await ShippedAsync(cancellationToken), mode, cancellationToken);
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
