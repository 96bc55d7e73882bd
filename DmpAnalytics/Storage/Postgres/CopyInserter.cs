using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>Adds rows of one kind as one binary COPY, in the transaction of the context: columns and conversions are the model's.</summary>
internal sealed class CopyInserter<TRow> : IRowInserter<TRow>
    where TRow : class
{
    private readonly NpgsqlBinaryImporter copy;
    private readonly IReadOnlyList<RowColumn<TRow>> columns;

    public CopyInserter(StoreContext context)
    {
        // Names of tables and columns are the model's own.
        (var table, columns) = RowColumn<TRow>.In(context);
        var names = string.Join(", ", columns.Select(column => column.Name));
        copy = ((NpgsqlConnection)context.Database.GetDbConnection()).BeginBinaryImport($"COPY {table} ({names}) FROM STDIN (FORMAT BINARY)");
    }

    public void Add(TRow row) => Guarded(() =>
    {
        copy.StartRow();
        foreach (var column in columns) Write(column.Stored(column.Of(row)));
    });

    public void Complete() => Guarded(() =>
    {
        copy.Complete();
        copy.Close();
    });

    /// <summary>Without <see cref="Complete"/> the rows are taken back.</summary>
    public void Dispose() => copy.Dispose();

    private void Write(object? value)
    {
        switch (value)
        {
            case null: copy.WriteNull(); break;
            case string text: copy.Write(text, NpgsqlDbType.Text); break;
            case DateOnly day: copy.Write(day, NpgsqlDbType.Date); break;
            case long number: copy.Write(number, NpgsqlDbType.Bigint); break;
            case int number: copy.Write(number, NpgsqlDbType.Integer); break;
            case bool flag: copy.Write(flag, NpgsqlDbType.Boolean); break;
            default: throw new NotSupportedException($"A {value.GetType().Name} is not stored.");
        }
    }

    private static void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (PostgresException refused)
        {
            throw new DbUpdateException("The rows were not added.", refused);
        }
    }
}
