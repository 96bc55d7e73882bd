using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace DmpAnalytics.Storage.Copies;

/// <summary>A table as it is copied: its columns, the order of its key, and the column whose numbers the database gives out, if any.</summary>
internal sealed record CopiedTable(string Name, IReadOnlyList<CopiedColumn> Columns, string Order, string? Numbered)
{
    /// <summary>Its rows; names are the model's own.</summary>
    public string Select => $"SELECT {Names} FROM \"{Name}\" ORDER BY {Order}";

    public string Names => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    /// <summary>The tables of a model, each after those that it refers to.</summary>
    public static IReadOnlyList<CopiedTable> Of(IModel model)
    {
        var tables = new List<CopiedTable>();
        var seen = new HashSet<IEntityType>();
        foreach (var entity in model.GetEntityTypes().OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal)) Add(entity);
        return tables;

        void Add(IEntityType entity)
        {
            if (!seen.Add(entity)) return;
            foreach (var reference in entity.GetForeignKeys()) Add(reference.PrincipalEntityType);
            var key = entity.FindPrimaryKey()!.Properties;
            tables.Add(new(
                entity.GetTableName()!,
                [.. entity.GetFlattenedProperties().Select(CopiedColumn.Of)],
                string.Join(", ", key.Select(property => $"\"{property.GetColumnName()}\"")),
                key is [{ ValueGenerated: ValueGenerated.OnAdd } only] && only.ClrType == typeof(long) ? only.GetColumnName() : null));
        }
    }
}
