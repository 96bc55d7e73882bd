using System.Collections.Immutable;
using DmpAnalytics.Analysis;
using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>What of an address was left out, said above the nearest page that makes sense.</summary>
public partial class IgnoredNote
{
    [Parameter, EditorRequired]
    public ImmutableArray<Problem> Problems { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
