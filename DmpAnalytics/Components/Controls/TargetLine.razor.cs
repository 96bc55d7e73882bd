using DmpAnalytics.Domain;
using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>A promised value: what kind of promise, for when, announced when, by whom.</summary>
public partial class TargetLine
{
    [Parameter, EditorRequired]
    public required Target Target { get; set; }

    [CascadingParameter]
    public required ReferenceData Reference { get; set; }

    [CascadingParameter]
    public Language Language { get; set; }
}
