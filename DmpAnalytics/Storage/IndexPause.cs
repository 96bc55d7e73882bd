using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>
/// Puts a table's indexes aside while many rows come, where the provider says that it is worth it, and builds them at once afterwards,
/// which sorts each of them a single time. All of it lies in the transaction of the context: after a failure the indexes are as they were.
/// </summary>
internal sealed class IndexPause : IAsyncDisposable
{
    /// <summary>Fewer rows are indexed one by one in less time.</summary>
    private const int FewestRows = 20_000;

    private readonly DbCommand command;
    private readonly List<string> made;

    private IndexPause(DbCommand command, List<string> made) => (this.command, this.made) = (command, made);

    /// <param name="context">In whose transaction it is done.</param>
    /// <param name="rows">How many come.</param>
    /// <param name="isWorth">Asks the database whether its table is one to be put aside for them.</param>
    /// <param name="indexes">Asks for each index its name, ready for a statement, and the statement that makes it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<IndexPause> ForAsync(StoreContext context, int rows, string isWorth, string indexes, CancellationToken cancellationToken)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var made = new List<string>();
        if (rows < FewestRows) return new(command, made);
        command.CommandText = isWorth;
        if (!Convert.ToBoolean(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture)) return new(command, made);

        var names = new List<string>();
        command.CommandText = indexes;
        await using (var found = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await found.ReadAsync(cancellationToken))
            {
                names.Add(found.GetString(0));
                made.Add(found.GetString(1));
            }
        }

        foreach (var name in names) await RunAsync(command, $"DROP INDEX {name}", cancellationToken);
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

    // Names of tables and the statements of indexes are the model's own.
    private static async Task RunAsync(DbCommand command, string statement, CancellationToken cancellationToken)
    {
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
