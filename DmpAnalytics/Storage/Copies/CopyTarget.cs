using System.Data.Common;

namespace DmpAnalytics.Storage.Copies;

/// <summary>A database that takes copied rows, all in one transaction.</summary>
internal abstract class CopyTarget(DbConnection connection, DbTransaction transaction)
{
    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    /// <summary>Nobody else writes from now on, and data versions come without waiting for their entries, which come with them.</summary>
    public abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>From now on no data version is taken untold again.</summary>
    public abstract Task EndAsync(CancellationToken cancellationToken);

    /// <summary>Gives every row that <paramref name="source"/> hands out to the table; the number of rows.</summary>
    public abstract Task<long> FillAsync(CopiedTable table, Func<Func<object?[], Task>, Task<long>> source, CancellationToken cancellationToken);

    public async Task<bool> HoldsAsync(CopiedTable table, CancellationToken cancellationToken) =>
        Convert.ToInt64(await ScalarAsync($"SELECT count(*) FROM (SELECT 1 FROM \"{table.Name}\" LIMIT 1) AS one", cancellationToken), System.Globalization.CultureInfo.InvariantCulture) > 0;

    protected async Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
