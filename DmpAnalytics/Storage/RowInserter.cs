using System.Data.Common;
using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace DmpAnalytics.Storage;

/// <summary>
/// Adds rows of one kind with one prepared command, in the transaction of the context: columns and conversions are the model's,
/// nothing is tracked, so that a million rows take seconds and no memory.
/// </summary>
internal sealed class RowInserter<TRow> : IAsyncDisposable
    where TRow : StoredRow
{
    private readonly DbCommand command;
    private readonly (DbParameter Parameter, Func<TRow, object?> Value)[] columns;

    public RowInserter(StoreContext context)
    {
        var table = context.Model.FindEntityType(typeof(TRow))!;
        var properties = table.GetFlattenedProperties().Where(property => property.Name != nameof(StoredRow.Key)).ToList();
        command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        columns = [.. properties.Select((property, place) => (property.GetRelationalTypeMapping().CreateParameter(command, $"@p{place}", null, nullable: true), ValueOf(property)))];

        // Names of tables and columns are the model's own.
        var names = string.Join(", ", properties.Select(property => $"\"{property.GetColumnName()}\""));
        var places = string.Join(", ", columns.Select(column => column.Parameter.ParameterName));
        command.CommandText = $"INSERT INTO \"{table.GetTableName()}\" ({names}) VALUES ({places})";
        foreach (var (parameter, _) in columns) command.Parameters.Add(parameter);
    }

    /// <exception cref="DbUpdateException">The database refused the row, such as a second one of an identity.</exception>
    public async Task AddAsync(TRow row, CancellationToken cancellationToken)
    {
        foreach (var (parameter, value) in columns) parameter.Value = value(row) ?? DBNull.Value;
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (DbException refused)
        {
            throw new DbUpdateException($"'{row.Identity}' was not added.", refused);
        }
    }

    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static Func<TRow, object?> ValueOf(IProperty property)
    {
        var getter = property.GetGetter();
        var convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;
        return row => getter.GetClrValueUsingContainingEntity(row) is { } value ? convert is null ? value : convert(value) : null;
    }
}
