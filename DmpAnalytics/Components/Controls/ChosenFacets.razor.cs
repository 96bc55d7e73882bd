using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The filters that are set, each a link that removes it.</summary>
public partial class ChosenFacets
{
    [Parameter, EditorRequired]
    public ImmutableArray<FacetGroup> Groups { get; set; }

    /// <summary>The address without any filter.</summary>
    [Parameter, EditorRequired]
    public required string Clear { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private IEnumerable<(string Group, FacetItem Item)> Chosen =>
        from facet in Groups from item in facet.Items where item.IsChosen select (facet.Name, item);

    private string Text(string key) => Words.Get("Lists", key, Language);
}
