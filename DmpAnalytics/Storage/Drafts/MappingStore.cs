using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage.Drafts;

/// <summary>A mapping kept under a name; <paramref name="Text"/> is its JSON.</summary>
public sealed record StoredMapping(string Name, string Text, string Who, DateTimeOffset At);

/// <summary>Mappings by name. Saving under a name in use replaces what it stood for; imports keep the mapping they used.</summary>
public sealed class MappingStore
{
    private readonly Func<StoreContext> contexts;

    internal MappingStore(Func<StoreContext> contexts) => this.contexts = contexts;

    /// <summary>All of them, by name.</summary>
    public async Task<IReadOnlyList<StoredMapping>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var rows = await context.Mappings.AsNoTracking().ToListAsync(cancellationToken);
        return [.. rows.OrderBy(row => row.Name, StringComparer.OrdinalIgnoreCase).Select(row => new StoredMapping(row.Name, row.Text, row.Who, row.At))];
    }

    public async Task SaveAsync(StoredMapping mapping, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        var row = await context.Mappings.SingleOrDefaultAsync(each => each.Name == mapping.Name, cancellationToken);
        if (row is null) context.Add(row = new() { Name = mapping.Name, Text = "", Who = "", At = mapping.At });
        (row.Text, row.Who, row.At) = (mapping.Text, mapping.Who, mapping.At.ToUniversalTime());
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>False when there is none of this name.</summary>
    public async Task<bool> RemoveAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = contexts();
        return await context.Mappings.Where(each => each.Name == name).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
