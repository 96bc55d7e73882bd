using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Storage;

/// <summary>A column of the rows of one kind, but for the key that the database gives out: its name, and how a row is read, as the model says.</summary>
/// <param name="Name">In quotation marks.</param>
/// <param name="Of">What a row says.</param>
/// <param name="Convert">Into what is stored; null: as it is.</param>
internal sealed record RowColumn<TRow>(string Name, Func<TRow, object?> Of, Func<object?, object?>? Convert)
    where TRow : class
{
    public static (string Table, IReadOnlyList<RowColumn<TRow>> Columns) In(StoreContext context)
    {
        var table = context.Model.FindEntityType(typeof(TRow))!;
        return ($"\"{table.GetTableName()}\"", [.. table.GetFlattenedProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(Column)]);
    }

    public object? Stored(object? value) => value is not null && Convert is not null ? Convert(value) : value;

    private static RowColumn<TRow> Column(IProperty property)
    {
        var getter = property.GetGetter();
        return new($"\"{property.GetColumnName()}\"", row => getter.GetClrValueUsingContainingEntity(row), property.GetRelationalTypeMapping().Converter?.ConvertToProvider);
    }
}
