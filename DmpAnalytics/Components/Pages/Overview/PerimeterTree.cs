using System.Collections.Immutable;
using DmpAnalytics.Charts;

namespace DmpAnalytics.Components.Pages.Overview;

/// <summary>Perimeters in the order in which they contain one another, the largest spend first at each depth.</summary>
public static class PerimeterTree
{
    public static ImmutableArray<PerimeterRow> Of(IReadOnlyList<Perimeter> perimeters)
    {
        var ids = perimeters.Select(item => item.Scope.Id).ToHashSet(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<PerimeterRow>(perimeters.Count);
        Add(null, 0);
        return rows.ToImmutable();

        // A part whose whole has no spend of its own stands at the top.
        void Add(string? whole, int depth)
        {
            var parts = perimeters
                .Where(item => (item.Scope.PartOf is { } partOf && ids.Contains(partOf) ? partOf : null) == whole)
                .OrderByDescending(item => item.Spend.Result.Value)
                .ThenBy(item => item.Scope.Id, StringComparer.Ordinal);
            foreach (var part in parts)
            {
                if (rows.Any(row => row.Perimeter == part)) continue;
                rows.Add(new(part, depth));
                Add(part.Scope.Id, depth + 1);
            }
        }
    }
}
