using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace DmpAnalytics.Storage;

/// <summary>
/// Adds rows of one kind with prepared statements, in the transaction of the context: nothing is tracked and no parameter is looked up
/// by name, so that a million rows take seconds and no memory. A statement takes some rows at once, since it looks at counters and
/// referred tables once however many it takes.
/// </summary>
internal sealed class RowInserter<TRow> : IRowInserter<TRow>
{
    private const int BatchSize = 24;

    /// <summary>Of an extended result code the part that says its kind.</summary>
    private const int PrimaryCode = 0xFF;

    private readonly sqlite3 connection;
    private readonly RowTable<TRow> table;
    private readonly RowStatement<TRow> many;
    private readonly RowStatement<TRow> one;
    private readonly List<TRow> batch = new(BatchSize);

    public RowInserter(StoreContext context, RowTable<TRow> table)
    {
        connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        this.table = table;
        (many, one) = (new(context, table, BatchSize), new(context, table, 1));
    }

    /// <exception cref="DbUpdateException">The database refused a row, such as a second one of an identity.</exception>
    public void Add(TRow row)
    {
        batch.Add(row);
        if (batch.Count < BatchSize) return;
        var outcome = many.Run(batch);
        if (outcome == raw.SQLITE_DONE) batch.Clear();
        else if ((outcome & PrimaryCode) == raw.SQLITE_CONSTRAINT) Complete();
        else throw Refused(row, outcome);
    }

    /// <summary>One after the other, so that the one that is refused can be named.</summary>
    public void Complete()
    {
        foreach (var row in batch)
        {
            var outcome = one.Run([row]);
            if (outcome != raw.SQLITE_DONE) throw Refused(row, outcome);
        }

        batch.Clear();
    }

    public void Dispose()
    {
        many.Dispose();
        one.Dispose();
    }

    private DbUpdateException Refused(TRow row, int outcome) => new(
        $"'{table.NameOf(row)}' was not added.",
        new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), outcome, raw.sqlite3_extended_errcode(connection)));
}
