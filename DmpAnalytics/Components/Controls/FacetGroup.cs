using System.Collections.Immutable;

namespace DmpAnalytics.Components.Controls;

/// <summary>One value of a facet: its name, how many have it, the address that chooses it or, when chosen, leaves it.</summary>
public sealed record FacetItem(string Name, int Count, bool IsChosen, string Address);

/// <summary>One facet with its values in the order shown.</summary>
public sealed record FacetGroup(string Id, string Name, ImmutableArray<FacetItem> Items)
{
    /// <summary>Shown before the rest is unfolded.</summary>
    public const int Shown = 8;

    /// <summary>Facets that open folded unless something of them is chosen.</summary>
    public bool IsFolded { get; init; }

    public bool IsChosen => Items.Any(item => item.IsChosen);

    /// <summary>The first ones, and every chosen one.</summary>
    public IEnumerable<FacetItem> First => Items.Where((item, place) => place < Shown || item.IsChosen);

    public ImmutableArray<FacetItem> Rest => [.. Items.Where((item, place) => place >= Shown && !item.IsChosen)];
}
