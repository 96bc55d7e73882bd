using System.Globalization;
using DmpAnalytics.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace DmpAnalytics.Storage;

/// <summary>
/// Adds rows of one kind with one prepared statement, in the transaction of the context: columns and conversions are the model's,
/// nothing is tracked and no parameter is looked up by name, so that a million rows take seconds and no memory.
/// </summary>
internal sealed class RowInserter<TRow> : IRowInserter<TRow>
    where TRow : class
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly IReadOnlyList<RowColumn<TRow>> columns;
    private readonly object?[] bound;

    public RowInserter(StoreContext context)
    {
        // Names of tables and columns are the model's own.
        (var table, columns) = RowColumn<TRow>.In(context);
        bound = new object?[columns.Count];
        var names = string.Join(", ", columns.Select(column => column.Name));
        var places = string.Join(", ", columns.Select(_ => "?"));
        connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        var outcome = raw.sqlite3_prepare_v2(connection, $"INSERT INTO {table} ({names}) VALUES ({places})", out statement);
        if (outcome != raw.SQLITE_OK) throw Refused("prepare", outcome);
    }

    /// <exception cref="DbUpdateException">The database refused the row, such as a second one of an identity.</exception>
    public void Add(TRow row)
    {
        for (var place = 0; place < bound.Length; place++) Bind(place, columns[place].Of(row));
        var outcome = raw.sqlite3_step(statement);
        if (outcome != raw.SQLITE_DONE)
        {
            var refused = Refused(row is StoredRow stored ? stored.Identity : typeof(TRow).Name, outcome);
            raw.sqlite3_reset(statement);
            throw refused;
        }

        raw.sqlite3_reset(statement);
    }

    /// <summary>Every row was written when it was added.</summary>
    public void Complete()
    {
    }

    public void Dispose() => statement.Dispose();

    /// <summary>What a row has in common with the one before stays bound, and is not converted again.</summary>
    private void Bind(int place, object? value)
    {
        if (Equals(bound[place], value)) return;
        bound[place] = value;
        var stored = columns[place].Stored(value);
        var outcome = stored switch
        {
            null => raw.sqlite3_bind_null(statement, place + 1),
            string text => raw.sqlite3_bind_text(statement, place + 1, text),
            DateOnly day => raw.sqlite3_bind_text(statement, place + 1, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            long number => raw.sqlite3_bind_int64(statement, place + 1, number),
            int number => raw.sqlite3_bind_int64(statement, place + 1, number),
            bool flag => raw.sqlite3_bind_int64(statement, place + 1, flag ? 1 : 0),
            _ => throw new NotSupportedException($"A {stored.GetType().Name} is not stored."),
        };
        if (outcome != raw.SQLITE_OK) throw Refused("bind", outcome);
    }

    private DbUpdateException Refused(string what, int outcome) =>
        new($"'{what}' was not added.", new SqliteException(raw.sqlite3_errmsg(connection).utf8_to_string(), outcome, raw.sqlite3_extended_errcode(connection)));
}
