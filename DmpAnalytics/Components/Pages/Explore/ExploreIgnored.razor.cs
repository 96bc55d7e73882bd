using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Pages.Explore;

/// <summary>What of the address was not followed, and why.</summary>
public partial class ExploreIgnored
{
    [Parameter, EditorRequired]
    public ImmutableArray<Problem> Problems { get; set; }

    [Parameter]
    public int LeftOut { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
