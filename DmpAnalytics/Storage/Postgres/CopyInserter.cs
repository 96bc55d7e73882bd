using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>Adds rows of one kind as one binary COPY, in the transaction of the context.</summary>
internal sealed class CopyInserter<TRow> : IRowInserter<TRow>, IRowValues
{
    private readonly NpgsqlBinaryImporter copy;
    private readonly IReadOnlyList<RowColumn<TRow>> columns;

    public CopyInserter(StoreContext context, RowTable<TRow> table)
    {
        // Names of tables and columns are the model's own.
        columns = table.Columns;
        var names = string.Join(", ", columns.Select(column => column.Name));
        copy = ((NpgsqlConnection)context.Database.GetDbConnection()).BeginBinaryImport($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)");
    }

    public void Add(TRow row)
    {
        try
        {
            copy.StartRow();
            foreach (var column in columns) column.Tell(row, this);
        }
        catch (PostgresException refused)
        {
            throw Refused(refused);
        }
    }

    public void Complete()
    {
        try
        {
            copy.Complete();
            copy.Close();
        }
        catch (PostgresException refused)
        {
            throw Refused(refused);
        }
    }

    /// <summary>Without <see cref="Complete"/> the rows are taken back.</summary>
    public void Dispose() => copy.Dispose();

    void IRowValues.Null() => copy.WriteNull();

    void IRowValues.Text(string text) => copy.Write(text, NpgsqlDbType.Text);

    void IRowValues.Number(long number) => copy.Write(number, NpgsqlDbType.Bigint);

    void IRowValues.Whole(int number) => copy.Write(number, NpgsqlDbType.Integer);

    void IRowValues.Flag(bool flag) => copy.Write(flag, NpgsqlDbType.Boolean);

    void IRowValues.Day(DateOnly day) => copy.Write(day, NpgsqlDbType.Date);

    private static DbUpdateException Refused(PostgresException refused) => new("The rows were not added.", refused);
}
