using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// The number of the last data version, asked of the database every time, so that what another process commits counts at once;
/// over one connection that stays open, since every page asks it many times.
/// </summary>
internal sealed class LatestVersion(Func<StoreContext> contexts) : ILatestVersion, IDisposable
{
    private readonly Lock turn = new();
    private StoreContext? context;
    private DbCommand? command;

    public Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (turn)
        {
            try
            {
                // A look at one key: nothing worth waiting for elsewhere.
                command ??= Open();
                return Task.FromResult(command.ExecuteScalar() is long number ? number : 0);
            }
            catch (DbException)
            {
                Close();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (turn) Close();
    }

    private DbCommand Open()
    {
        context ??= contexts();
        context.Database.OpenConnection();
        var asked = context.Database.GetDbConnection().CreateCommand();
        asked.CommandText = "SELECT max(number) FROM data_versions";
        return asked;
    }

    private void Close()
    {
        command?.Dispose();
        context?.Dispose();
        (command, context) = (null, null);
    }
}
