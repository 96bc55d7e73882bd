using System.Collections.Immutable;
using DmpAnalytics.Domain;
using DmpAnalytics.Wording;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>The facets of a list with their counts, as links: beside the list where there is room, folded where there is not.</summary>
public partial class FacetPanel
{
    [Parameter, EditorRequired]
    public ImmutableArray<FacetGroup> Groups { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }

    private string Summary => Groups.Sum(group => group.Items.Count(item => item.IsChosen)) is > 0 and var chosen
        ? Words.Format("Lists", "filters.chosen", Language, FigureText.Count(chosen, Language))
        : Text("filters");

    private string Text(string key) => Words.Get("Lists", key, Language);
}
