namespace DmpAnalytics.Storage;

/// <summary>The number of the last data version; 0 while nothing was imported.</summary>
internal interface ILatestVersion
{
    Task<long> ReadAsync(CancellationToken cancellationToken);
}
