using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Storage;

/// <summary>A table that rows are added to, and its columns but for the key that the database gives out.</summary>
/// <param name="Name">In quotation marks.</param>
/// <param name="Columns">In the order of the statement.</param>
/// <param name="NameOf">What a row is called where the database refuses it.</param>
internal sealed record RowTable<TRow>(string Name, IReadOnlyList<RowColumn<TRow>> Columns, Func<TRow, string> NameOf);

internal static class RowTable
{
    /// <summary>The table of an entity: columns and conversions are the model's.</summary>
    public static RowTable<TRow> Of<TRow>(StoreContext context, Func<TRow, string> nameOf)
        where TRow : class => Of(context, typeof(TRow), Column<TRow>, nameOf);

    /// <summary>The table of an entity, filled from rows of another kind.</summary>
    /// <param name="context">Whose model says the table and its columns.</param>
    /// <param name="entity">Whose table it is.</param>
    /// <param name="tellerOf">Says what a row has in a column; must know each one that the model has.</param>
    /// <param name="nameOf">What a row is called.</param>
    public static RowTable<TRow> Of<TRow>(StoreContext context, Type entity, Func<IProperty, Action<TRow, IRowValues>> tellerOf, Func<TRow, string> nameOf)
    {
        var table = context.Model.FindEntityType(entity)!;
        return new(
            $"\"{table.GetTableName()}\"",
            [.. table.GetFlattenedProperties().Where(property => property.ValueGenerated == ValueGenerated.Never).Select(property => new RowColumn<TRow>($"\"{property.GetColumnName()}\"", tellerOf(property)))],
            nameOf);
    }

    private static Action<TRow, IRowValues> Column<TRow>(IProperty property)
        where TRow : class
    {
        var getter = property.GetGetter();
        var convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider;
        return (row, values) => Tell(getter.GetClrValueUsingContainingEntity(row) is { } value ? convert is null ? value : convert(value) : null, values);
    }

    private static void Tell(object? stored, IRowValues values)
    {
        switch (stored)
        {
            case null: values.Null(); break;
            case string text: values.Text(text); break;
            case DateOnly day: values.Day(day); break;
            case long number: values.Number(number); break;
            case int number: values.Whole(number); break;
            case bool flag: values.Flag(flag); break;
            default: throw new NotSupportedException($"A {stored.GetType().Name} is not stored.");
        }
    }
}
