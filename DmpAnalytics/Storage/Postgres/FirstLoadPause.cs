using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>
/// Puts the indexes of an empty table aside while its first rows come, in the transaction of the context. A table that holds rows keeps
/// its indexes: to drop one would keep every reader waiting until the commit.
/// </summary>
internal sealed class FirstLoadPause : IIndexPause
{
    /// <summary>Fewer rows are indexed one by one in less time.</summary>
    private const int FewestRows = 20_000;

    private readonly DbCommand command;
    private readonly List<string> made;

    private FirstLoadPause(DbCommand command, List<string> made) => (this.command, this.made) = (command, made);

    public static async Task<FirstLoadPause> ForAsync(StoreContext context, string table, int rows, CancellationToken cancellationToken)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var made = new List<string>();
        if (rows < FewestRows || await HoldsRowsAsync(command, table, cancellationToken)) return new(command, made);

        // What a constraint stands on, such as the primary key, stays.
        var names = new List<string>();
        command.CommandText =
            $"""
            SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
            WHERE i.indrelid = '"{table}"'::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)
            """;
        await using (var indexes = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await indexes.ReadAsync(cancellationToken))
            {
                names.Add(indexes.GetString(0));
                made.Add(indexes.GetString(1));
            }
        }

        foreach (var name in names) await RunAsync(command, $"DROP INDEX {name}", cancellationToken);
        return new(command, made);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var index in made) await RunAsync(command, index, cancellationToken);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("The rows do not go together.", refused);
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static async Task<bool> HoldsRowsAsync(DbCommand command, string table, CancellationToken cancellationToken)
    {
        command.CommandText = $"SELECT EXISTS (SELECT 1 FROM \"{table}\")";
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    // Names of tables and the statements of indexes are the model's own.
    private static async Task RunAsync(DbCommand command, string statement, CancellationToken cancellationToken)
    {
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
