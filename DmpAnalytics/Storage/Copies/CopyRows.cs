using System.Data.Common;

namespace DmpAnalytics.Storage.Copies;

/// <summary>Rows of a table, one after the other, in the order of their key.</summary>
internal static class CopyRows
{
    /// <summary>Goes through a table; what is handed in is used anew for every row.</summary>
    public static async Task<long> EachAsync(DbConnection connection, DbTransaction transaction, CopiedTable table, Func<object?[], Task> take, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandTimeout = 0;
        command.CommandText = table.Select;
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellationToken);
        var values = new object?[table.Columns.Count];
        var rows = 0L;
        for (; await reader.ReadAsync(cancellationToken); rows++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var place = 0; place < values.Length; place++) values[place] = Read(reader, place, table.Columns[place].Form);
            await take(values);
        }

        return rows;
    }

    /// <summary>The first row in which two databases differ, by its number from 1 on, or null; counts the rows that are equal.</summary>
    public static async Task<(long Equal, long? Differs)> CompareAsync(
        (DbConnection Connection, DbTransaction Transaction) left, (DbConnection Connection, DbTransaction Transaction) right, CopiedTable table, CancellationToken cancellationToken)
    {
        await using var one = await ReaderAsync(left);
        await using var other = await ReaderAsync(right);
        for (var equal = 0L; ; equal++)
        {
            var (more, otherMore) = (await one.ReadAsync(cancellationToken), await other.ReadAsync(cancellationToken));
            if (more != otherMore) return (equal, equal + 1);
            if (!more) return (equal, null);
            for (var place = 0; place < table.Columns.Count; place++)
            {
                if (!AreEqual(Read(one, place, table.Columns[place].Form), Read(other, place, table.Columns[place].Form))) return (equal, equal + 1);
            }
        }

        async Task<DbDataReader> ReaderAsync((DbConnection Connection, DbTransaction Transaction) end)
        {
            var command = end.Connection.CreateCommand();
            command.Transaction = end.Transaction;
            command.CommandTimeout = 0;
            command.CommandText = table.Select;
            return await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancellationToken);
        }
    }

    private static object? Read(DbDataReader reader, int place, StoredForm form) =>
        reader.IsDBNull(place)
            ? null
            : form switch
            {
                StoredForm.Text => reader.GetString(place),
                StoredForm.Long => reader.GetInt64(place),
                StoredForm.Int => reader.GetInt32(place),
                StoredForm.Flag => reader.GetBoolean(place),
                StoredForm.Day => reader.GetFieldValue<DateOnly>(place),
                StoredForm.Bytes => reader.GetFieldValue<byte[]>(place),
                _ => throw new ArgumentOutOfRangeException(nameof(form), form, null),
            };

    private static bool AreEqual(object? left, object? right) =>
        left is byte[] bytes && right is byte[] others ? bytes.AsSpan().SequenceEqual(others) : Equals(left, right);
}
