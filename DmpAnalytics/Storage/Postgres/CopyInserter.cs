using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace DmpAnalytics.Storage.Postgres;

/// <summary>Adds rows of one kind as one binary COPY, in the transaction of the context: columns and conversions are the model's.</summary>
internal sealed class CopyInserter<TRow> : IRowInserter<TRow>
    where TRow : StoredRow
{
    private readonly NpgsqlBinaryImporter copy;
    private readonly Func<TRow, object?>[] values;

    public CopyInserter(StoreContext context)
    {
        var table = context.Model.FindEntityType(typeof(TRow))!;
        var properties = table.GetFlattenedProperties().Where(property => property.Name != nameof(StoredRow.Key)).ToList();
        values = [.. properties.Select(ValueOf)];

        // Names of tables and columns are the model's own.
        var names = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        copy = ((NpgsqlConnection)context.Database.GetDbConnection()).BeginBinaryImport($"COPY \"{table.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)");
    }

    public void Add(TRow row) => Guarded(() =>
    {
        copy.StartRow();
        foreach (var value in values) Write(value(row));
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

    private static Func<TRow, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        var convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;
        return row => getter.GetClrValueUsingContainingEntity(row) is { } value ? convert is null ? value : convert(value) : null;
    }
}
