using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace DmpAnalytics.Storage;

/// <summary>A prepared statement that adds so many rows of one kind: all of them, or none where the database refuses one.</summary>
internal sealed class RowStatement<TRow> : IRowValues, IDisposable
{
    private const int LongestShort = 256;

    private readonly sqlite3_stmt statement;
    private readonly IReadOnlyList<RowColumn<TRow>> columns;
    private readonly Bound[] bound;
    private int place;

    /// <param name="context">Whose database it is.</param>
    /// <param name="table">Its columns.</param>
    /// <param name="rows">How many it takes.</param>
    public RowStatement(StoreContext context, RowTable<TRow> table, int rows)
    {
        // Names of tables and columns are the model's own.
        columns = table.Columns;
        bound = new Bound[columns.Count * rows];
        var places = $"({string.Join(", ", columns.Select(_ => "?"))})";
        var text = $"INSERT INTO {table.Name} ({string.Join(", ", columns.Select(column => column.Name))}) VALUES {string.Join(", ", Enumerable.Repeat(places, rows))}";
        var connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection, text, out statement), connection);
    }

    /// <summary>The result code of SQLite, <c>SQLITE_DONE</c> where they were added.</summary>
    public int Run(IReadOnlyList<TRow> rows)
    {
        place = 0;
        foreach (var row in rows)
        {
            foreach (var column in columns) column.Tell(row, this);
        }

        var outcome = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        return outcome;
    }

    public void Dispose() => statement.Dispose();

    // What a row has in common with the one that stood there before stays bound.
    void IRowValues.Null()
    {
        ref var before = ref bound[place++];
        if (before.Form == Form.Null) return;
        before = default;
        Check(raw.sqlite3_bind_null(statement, place));
    }

    void IRowValues.Text(string text)
    {
        ref var before = ref bound[place++];
        if (before.Form == Form.Text && ReferenceEquals(before.Text, text)) return;
        before = new(Form.Text, text, 0);
        if (text.Length > LongestShort)
        {
            Check(raw.sqlite3_bind_text(statement, place, text));
            return;
        }

        Span<byte> bytes = stackalloc byte[LongestShort * 3];
        Check(raw.sqlite3_bind_text(statement, place, bytes[..Encoding.UTF8.GetBytes(text, bytes)]));
    }

    void IRowValues.Number(long number)
    {
        ref var before = ref bound[place++];
        if (before.Form == Form.Number && before.Number == number) return;
        before = new(Form.Number, null, number);
        Check(raw.sqlite3_bind_int64(statement, place, number));
    }

    void IRowValues.Whole(int number) => ((IRowValues)this).Number(number);

    void IRowValues.Flag(bool flag) => ((IRowValues)this).Number(flag ? 1 : 0);

    void IRowValues.Day(DateOnly day) => ((IRowValues)this).Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private void Check(int outcome)
    {
        if (outcome != raw.SQLITE_OK) throw new SqliteException($"'{columns[(place - 1) % columns.Count].Name}' was not bound.", outcome);
    }

    private enum Form
    {
        Null,
        Text,
        Number,
    }

    private readonly record struct Bound(Form Form, string? Text, long Number);
}
