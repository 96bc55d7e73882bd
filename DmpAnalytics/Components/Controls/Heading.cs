using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace DmpAnalytics.Components.Controls;

/// <summary>A heading whose level depends on where it stands, 2 to 6.</summary>
public sealed class Heading : ComponentBase
{
    private static readonly string[] Elements = ["h2", "h3", "h4", "h5", "h6"];

    [Parameter, EditorRequired]
    public int Level { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, Elements[Math.Clamp(Level - 2, 0, Elements.Length - 1)]);
        builder.AddContent(1, ChildContent);
        builder.CloseElement();
    }
}
