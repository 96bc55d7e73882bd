using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>
/// Puts a table's indexes aside while many rows come into a table that holds fewer, and builds them at once afterwards, which
/// sorts each of them a single time. All of it lies in the transaction of the context: after a failure the indexes are as they were.
/// </summary>
internal sealed class IndexPause : IIndexPause
{
    /// <summary>Fewer rows are indexed one by one in less time.</summary>
    private const int FewestRows = 20_000;

    private readonly DbCommand command;
    private readonly List<string> made;

    private IndexPause(DbCommand command, List<string> made) => (this.command, this.made) = (command, made);

    public static async Task<IndexPause> ForAsync(StoreContext context, string table, int rows, CancellationToken cancellationToken)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var made = new List<string>();
        if (rows < FewestRows || rows < await LastKeyAsync(command, table, cancellationToken)) return new(command, made);

        var names = new List<string>();
        command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql IS NOT NULL";
        await using (var indexes = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await indexes.ReadAsync(cancellationToken))
            {
                names.Add(indexes.GetString(0));
                made.Add(indexes.GetString(1));
            }
        }

        foreach (var name in names) await RunAsync(command, $"DROP INDEX \"{name}\"", cancellationToken);
        return new(command, made);
    }

    /// <exception cref="DbUpdateException">An index refuses a row, such as a second one of an identity.</exception>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var index in made)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await RunAsync(command, index, cancellationToken);
            }
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("The rows do not go together.", refused);
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    /// <summary>As many rows as there are: none is ever deleted.</summary>
    private static async Task<long> LastKeyAsync(DbCommand command, string table, CancellationToken cancellationToken)
    {
        command.CommandText = $"SELECT max(\"key\") FROM \"{table}\"";
        return await command.ExecuteScalarAsync(cancellationToken) is long last ? last : 0;
    }

    // Names of tables and the statements of indexes are the model's own.
    private static async Task RunAsync(DbCommand command, string statement, CancellationToken cancellationToken)
    {
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
