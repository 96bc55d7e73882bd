using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace DmpAnalytics.Storage;

/// <summary>A prepared statement that adds so many rows of one kind: all of them, or none where the database refuses one.</summary>
internal sealed class RowStatement<TRow> : IDisposable
    where TRow : class
{
    private readonly sqlite3_stmt statement;
    private readonly IReadOnlyList<RowColumn<TRow>> columns;
    private readonly object?[] bound;

    /// <param name="context">Whose model says the table, its columns and how they are converted.</param>
    /// <param name="rows">How many it takes.</param>
    public RowStatement(StoreContext context, int rows)
    {
        // Names of tables and columns are the model's own.
        (var table, columns) = RowColumn<TRow>.In(context);
        bound = new object?[columns.Count * rows];
        var places = $"({string.Join(", ", columns.Select(_ => "?"))})";
        var text = $"INSERT INTO {table} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES {string.Join(", ", Enumerable.Repeat(places, rows))}";
        var connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, text, out statement), connection);
    }

    /// <summary>The result code of SQLite, <c>SQLITE_DONE</c> where they were added.</summary>
    public int Run(IReadOnlyList<TRow> rows)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++) Bind((row * columns.Count) + column, columns[column], rows[row]);
        }

        var outcome = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        return outcome;
    }

    public void Dispose() => statement.Dispose();

    /// <summary>What a row has in common with the one that stood there before stays bound, and is not converted again.</summary>
    private void Bind(int place, RowColumn<TRow> column, TRow row)
    {
        var value = column.Of(row);
        if (Equals(bound[place], value)) return;
        bound[place] = value;
        var stored = column.Stored(value);
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
        if (outcome != raw.SQLITE_OK) throw new SqliteException($"'{column.Name}' was not bound.", outcome);
    }
}
