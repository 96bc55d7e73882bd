using System.Globalization;
using DmpAnalytics.Storage.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SQLitePCL;

namespace DmpAnalytics.Storage;

/// <summary>
/// Adds rows of one kind with one prepared statement, in the transaction of the context: columns and conversions are the model's,
/// nothing is tracked and no parameter is looked up by name, so that a million rows take seconds and no memory.
/// </summary>
internal sealed class RowInserter<TRow> : IRowInserter<TRow>
    where TRow : StoredRow
{
    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly (Func<TRow, object?> Of, Func<object?, object?>? Convert)[] values;
    private readonly object?[] bound;

    public RowInserter(StoreContext context)
    {
        var table = context.Model.FindEntityType(typeof(TRow))!;
        var properties = table.GetFlattenedProperties().Where(property => property.Name != nameof(StoredRow.Key)).ToList();
        values = [.. properties.Select(ValueOf)];
        bound = new object?[values.Length];

        // Names of tables and columns are the model's own.
        var names = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var places = string.Join(", ", properties.Select(_ => "?"));
        connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        var outcome = raw.sqlite3_prepare_v2(connection, $"INSERT INTO \"{table.GetTableName()}\" ({names}) VALUES ({places})", out statement);
        if (outcome != raw.SQLITE_OK) throw Refused("prepare", outcome);
    }

    /// <exception cref="DbUpdateException">The database refused the row, such as a second one of an identity.</exception>
    public void Add(TRow row)
    {
        for (var place = 0; place < values.Length; place++) Bind(place, values[place].Of(row));
        var outcome = raw.sqlite3_step(statement);
        if (outcome != raw.SQLITE_DONE)
        {
            var refused = Refused(row.Identity, outcome);
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
        var stored = value is not null && values[place].Convert is { } convert ? convert(value) : value;
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

    private static (Func<TRow, object?> Of, Func<object?, object?>? Convert) ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        return (row => getter.GetClrValueUsingContainingEntity(row), property.GetRelationalTypeMapping().Converter?.ConvertToProvider);
    }
}
