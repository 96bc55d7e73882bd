using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage.Copies;

/// <summary>The tables of one room, to be made and read wherever a database lies.</summary>
internal sealed class TableSet(Func<StoreLocation, DbContext> open)
{
    public DbContext Open(StoreLocation location) => open(location);
}
