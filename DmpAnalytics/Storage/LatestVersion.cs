using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>
/// The number of the last data version, asked of the database every time, so that what another process commits counts at once;
/// over one connection that stays open, since every page asks it many times.
/// </summary>
internal sealed class LatestVersion(Func<StoreContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private StoreContext? context;
    private DbCommand? command;

    /// <summary>0 while nothing was imported.</summary>
    public async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            command ??= await OpenAsync(cancellationToken);
            return await command.ExecuteScalarAsync(cancellationToken) is long number ? number : 0;
        }
        catch (DbException)
        {
            Close();
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        Close();
        turn.Dispose();
    }

    private async Task<DbCommand> OpenAsync(CancellationToken cancellationToken)
    {
        context ??= contexts();
        await context.Database.OpenConnectionAsync(cancellationToken);
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
