using DmpAnalytics.Domain;
using DmpAnalytics.Import.Mappings;
using DmpAnalytics.Storage.AuditLog;
using DmpAnalytics.Storage.Drafts;

namespace DmpAnalytics.Import.Drafts;

/// <summary>A mapping kept under a name.</summary>
public sealed record NamedMapping(string Name, Mapping Mapping, string Who, DateTimeOffset At);

/// <summary>Mappings kept under a name, so that the next file of a provider is read without a click.</summary>
public sealed class MappingShelf(MappingStore store, TimeProvider clock)
{
    public const int LongestName = 80;

    public async Task<IReadOnlyList<NamedMapping>> ListAsync(CancellationToken cancellationToken)
    {
        var named = new List<NamedMapping>();
        foreach (var kept in await store.ListAsync(cancellationToken))
        {
            if (MappingJson.TryRead(kept.Text, out var mapping)) named.Add(new(kept.Name, mapping, kept.Who, kept.At));
        }

        return named;
    }

    public async Task<NamedMapping?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).FirstOrDefault(named => named.Name == name);

    /// <summary>Keeps it in the place of any other of the name; false for an empty name or one of more than 80 characters.</summary>
    public async Task<bool> SaveAsync(string name, Mapping mapping, Actor by, CancellationToken cancellationToken)
    {
        var plain = name.Trim();
        if (plain.Length is 0 or > LongestName || plain.Any(char.IsControl)) return false;
        await store.SaveAsync(new(plain, MappingJson.Write(mapping), by.Name, clock.GetUtcNow()), cancellationToken);
        return true;
    }

    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) => store.RemoveAsync(name, cancellationToken);

    /// <summary>The one kept last of those whose columns the file has and which leave nothing open but the source.</summary>
    public async Task<Mapping?> FittingAsync(ImportFile file, ReferenceData reference, CancellationToken cancellationToken)
    {
        var all = await ListAsync(cancellationToken);
        if (all.Count == 0 || file.Bytes.IsEmpty || MappedSet.IsCanonical(file)) return null;
        foreach (var named in all.OrderByDescending(each => each.At))
        {
            // How a file is written may change from one time to the next; which column is what may not.
            foreach (var tried in (Mapping[])[named.Mapping, named.Mapping with { Form = null }])
            {
                if (Proposals.Of(file, reference, tried, out _) is { } proposed && IsSame(tried, proposed) && proposed.Questions.All(question => question.Field == "source"))
                    return proposed.Mapping;
            }
        }

        return null;
    }

    private static bool IsSame(Mapping tried, ProposedMapping proposed) =>
        tried.Columns.Select(column => (column.Header, column.Field)).SequenceEqual(proposed.Mapping.Columns.Select(column => (column.Header, column.Field)));
}
