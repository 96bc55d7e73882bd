using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>A value of a facet as a link with its count; grey, and no link, where choosing it would leave nothing.</summary>
public partial class FacetLink
{
    [Parameter, EditorRequired]
    public required FacetItem Item { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
