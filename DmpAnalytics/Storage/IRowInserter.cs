using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>Adds rows of one kind as fast as the provider can; they are in the transaction once <see cref="Complete"/> was called.</summary>
internal interface IRowInserter<in TRow> : IDisposable
{
    /// <exception cref="DbUpdateException">The database refused the row, such as a second one of an identity.</exception>
    void Add(TRow row);

    /// <exception cref="DbUpdateException">The database refused a row.</exception>
    void Complete();
}
