using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// Contexts for reading a data version. Where the database has replicas, one of them answers, provided that the version has come to it;
/// else, and where it is lost, the database that is written to answers: nobody reads a part of a version.
/// </summary>
internal sealed class VersionContexts(Func<StoreContext> contexts, Func<StoreContext>? replicas = null)
{
    public async Task<StoreContext> OpenAsync(long version, CancellationToken cancellationToken)
    {
        if (replicas is null) return contexts();

        var near = replicas();
        try
        {
            // One connection for all that is asked by the context, since another may lead to another replica.
            await near.Database.OpenConnectionAsync(cancellationToken);
            if ((await near.DataVersions.MaxAsync(row => (long?)row.Number, cancellationToken) ?? 0) >= version) return near;
        }
        catch (Exception lost) when (StoreFaults.Of(lost) is not null)
        {
            // Lost meanwhile.
        }
        catch
        {
            await near.DisposeAsync();
            throw;
        }

        await near.DisposeAsync();
        return contexts();
    }
}
