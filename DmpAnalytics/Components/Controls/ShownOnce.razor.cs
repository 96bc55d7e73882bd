using Microsoft.AspNetCore.Components;

namespace DmpAnalytics.Components.Controls;

/// <summary>A secret that is shown now and never again, with what to do with it.</summary>
public partial class ShownOnce
{
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }
}
