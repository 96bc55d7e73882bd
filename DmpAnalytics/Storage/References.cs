using DmpAnalytics.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace DmpAnalytics.Storage;

/// <summary>What the rows that count name, and no row that counts describes.</summary>
internal static class References
{
    /// <summary>At most this many of each kind are named.</summary>
    private const int Named = 20;

    /// <summary>The ids that are named in vain, each once; none in a store that is in order.</summary>
    public static async Task<IReadOnlyList<string>> DanglingAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var figures = context.FigureTraits.Where(traits => context.Figures.Any(row => row.Traits == traits.Key && row.Went == null));
        var targets = context.Set<TargetRow>().Where(row => row.Went == null);
        var programmes = context.Set<ProgrammeRow>().Where(row => row.Went == null).Select(row => row.Identity);
        var measures = context.Set<MeasureRow>().Where(row => row.Went == null).Select(row => row.Identity);
        var sources = context.Set<SourceRow>().Where(row => row.Went == null).Select(row => row.Identity);
        var regions = context.Set<RegionRow>().Where(row => row.Went == null).Select(row => row.Identity);
        var scopes = context.Set<ScopeRow>().Where(row => row.Went == null);
        IQueryable<string>[] missing =
        [
            figures.Select(row => row.Programme).Distinct().Where(id => !programmes.Contains(id)),
            figures.Select(row => row.Measure).Distinct().Where(id => !measures.Contains(id)),
            figures.Select(row => row.Source).Distinct().Where(id => !sources.Contains(id)),
            figures.Where(row => row.Region != null).Select(row => row.Region!).Distinct().Where(id => !regions.Contains(id)),
            from row in figures
            join measure in context.Set<MeasureRow>() on row.Measure equals measure.Identity
            where row.Scope != null && !scopes.Any(scope => scope.Programme == row.Programme && scope.File == measure.File && scope.Id == row.Scope)
            select row.Programme + "/" + row.Scope,
            targets.Select(row => row.Programme).Distinct().Where(id => !programmes.Contains(id)),
            targets.Select(row => row.Measure).Distinct().Where(id => !measures.Contains(id)),
            targets.Select(row => row.Source).Distinct().Where(id => !sources.Contains(id)),
        ];

        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var query in missing) found.UnionWith(await query.Distinct().Take(Named).ToListAsync(cancellationToken));
        return [.. found];
    }
}
