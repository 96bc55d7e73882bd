using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>The indexes of a table, put aside while many rows come in.</summary>
internal interface IIndexPause : IAsyncDisposable
{
    /// <summary>Builds them again.</summary>
    /// <exception cref="DbUpdateException">An index refuses a row, such as a second one of an identity.</exception>
    Task EndAsync(CancellationToken cancellationToken);
}
